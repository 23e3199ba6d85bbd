using LectureStudio.Cli.Process;

namespace LectureStudio.Tests.Cli;

public sealed class BatchRunTests
{
    [Theory]
    [InlineData("🎓 lecture 🚀.pdf", "lecture")]
    [InlineData("week 1 – trees 🌳 and graphs.pdf", "week 1 - trees - and graphs")]
    [InlineData("-rf.pdf", "rf")]
    [InlineData(".hidden.pdf", "hidden")]
    [InlineData("🚀.pdf", "video")]
    [InlineData("講義.pdf", "講義")]
    [InlineData("one.pdf", "one-2")]
    public void A_video_of_many_has_a_folder_that_can_be_typed(string document, string folder) => Assert.Equal(folder, BatchRun.FreeName(document, ["one"]));

    [Fact]
    public void A_very_long_name_is_cut() => Assert.Equal(new string('x', 80), BatchRun.FreeName(new string('x', 200) + ".pdf", []));
}
