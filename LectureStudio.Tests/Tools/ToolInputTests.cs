using System.Text;
using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Tests.Tools;

public sealed class ToolInputTests
{
    private readonly ToolRunner runner = new();

    [Fact(Timeout = 180000)]
    public async Task A_tool_reads_what_is_written_for_it_to_its_end()
    {
        var written = Encoding.ASCII.GetBytes(new string('x', 300_000) + "end");
        var result = await runner.RunAsync(new ToolCommand("cat") { WriteInput = async (input, stop) => await input.WriteAsync(written, stop) }, default);
        Assert.Equal(300_003, result.Output.Length);
        Assert.EndsWith("xend", result.Output);
    }

    [Fact(Timeout = 180000)]
    public async Task A_tool_that_stops_reading_ends_well_and_a_writer_that_fails_ends_it()
    {
        var endless = new ToolCommand("head", "-c", "5") { WriteInput = async (input, stop) => { while (true) await input.WriteAsync(new byte[65536], stop); } };
        Assert.Equal(5, (await runner.RunAsync(endless, default)).Output.Length);

        var failing = new ToolCommand("cat") { WriteInput = (_, _) => throw new InvalidDataException("no picture") };
        await Assert.ThrowsAsync<InvalidDataException>(() => runner.RunAsync(failing, default));
    }

    [Fact(Timeout = 180000)]
    public async Task Cancelling_ends_a_tool_that_waits_for_input()
    {
        using var cancel = new CancellationTokenSource(100);
        var waiting = new ToolCommand("cat") { WriteInput = (_, stop) => Task.Delay(Timeout.Infinite, stop) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => runner.RunAsync(waiting, cancel.Token));
    }
}
