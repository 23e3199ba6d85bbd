using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Tests.Tools;

public sealed class ToolOutputTests
{
    [Fact(Timeout = 180000)]
    public async Task A_tool_writes_ahead_of_its_reader_what_several_small_pictures_hold()
    {
        const int Bytes = 200_000;
        var written = new TaskCompletionSource();
        var command = new ToolCommand("sh", "-c", $"head -c {Bytes} /dev/zero; echo written >&2") { OnErrorLine = _ => written.TrySetResult() };
        var read = 0;
        await new ToolRunner().StreamAsync(
            command,
            async (output, stop) =>
            {
                await written.Task.WaitAsync(stop);
                for (int n; (n = await output.ReadAsync(new byte[1 << 16], stop)) > 0;) read += n;
            },
            default);
        Assert.Equal(Bytes, read);
    }
}
