using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Tests.Tools;

public sealed class ToolDiskFullTests
{
    [Theory(Timeout = 60000)]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_program_that_found_no_room_has_failed_even_if_it_ends_as_if_all_was_well(int exitCode)
    {
        // As ffmpeg 5.1 ends on a full disk, having written half of a file.
        var command = new ToolCommand("sh", "-c", $"echo 'Error writing trailer of file:a.mp4: No space left on device' >&2; exit {exitCode}");
        Assert.Equal("The disk is full.", (await Assert.ThrowsAsync<StudioException>(() => new ToolRunner().RunAsync(command, CancellationToken.None))).Message);
    }

    [Fact(Timeout = 60000)]
    public async Task What_a_program_says_of_something_else_is_no_failure() =>
        Assert.Equal(0, (await new ToolRunner().RunAsync(new ToolCommand("sh", "-c", "echo 'Opening No space left on device.mp4' >&2"), CancellationToken.None)).ExitCode);
}
