using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;

namespace LectureStudio.Tests.Workflows.Highlights.Rendering;

public class MissingPartTests
{
    [Theory]
    [InlineData("[AVFilterGraph @ 0x55d0] No such filter: 'ass'", "without ass (libass")]
    [InlineData("Unknown encoder 'libx264'", "without libx264 (the H.264")]
    public void A_build_of_ffmpeg_without_a_part_is_told_by_the_parts_name(string line, string told) =>
        Assert.Contains(told, MissingPart.Of(Failure("something", line, "Error initializing complex filters."))!.Message);

    [Fact]
    public void Other_failures_stay_what_they_are() => Assert.Null(MissingPart.Of(Failure("Invalid data found when processing input")));

    private static ToolFailedException Failure(params string[] lines) => new(new ToolCommand("ffmpeg", []), 1, lines, "ended with exit code 1");
}
