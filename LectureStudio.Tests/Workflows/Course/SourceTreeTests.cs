using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Tests.Workflows.Course;

public class SourceTreeTests
{
    private static readonly SourceTree Tree = new("garden", "https://host/team/garden.git", "main", "0123456789abcdef0123456789abcdef01234567", new StageFile("snapshot.zip", ""), 2017, 1, []);

    [Theory]
    [InlineData("https://host/team/garden.git", "https://host/team/garden.git")]
    [InlineData("git@host:team/garden.git", "git@host:team/garden.git")]
    [InlineData("docs.zip", "docs.zip")]
    [InlineData("/home/somebody/garden", "garden")]
    [InlineData("file:///home/somebody/garden", "garden")]
    [InlineData("FILE:///home/somebody/garden", "garden")]
    public void What_is_handed_on_names_no_folder_of_this_machine(string address, string told) => Assert.Equal(told, (Tree with { Address = address }).PublicAddress);

    [Fact]
    public void The_pin_is_short_and_one_file_is_one()
    {
        Assert.Equal("2,017 files at 0123456789", Tree.Remark());
        Assert.Equal("1 file at abcdefabcd", (Tree with { Files = 1, Commit = "sha256:abcdefabcdef" }).Remark());
    }
}
