using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Tests.Tools;

public class ToolMissingTests
{
    [Theory(Timeout = 120000)]
    [InlineData("/nowhere/ffprobe", "apt-get install ffmpeg")]
    [InlineData("/nowhere/pdftoppm", "apt-get install poppler-utils")]
    public async Task A_program_that_is_not_here_is_named_with_what_to_type_and_where_to_look(string program, string command)
    {
        var missing = await Assert.ThrowsAsync<ToolMissingException>(() => new ToolRunner().RunAsync(new ToolCommand(program, "-version"), default));
        Assert.Contains(program, missing.Message, StringComparison.Ordinal);
        Assert.Contains(command, missing.Remedy, StringComparison.Ordinal);
        Assert.Contains("doctor", missing.Remedy, StringComparison.Ordinal);
    }
}
