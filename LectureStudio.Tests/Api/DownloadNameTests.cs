using LectureStudio.Api;

namespace LectureStudio.Tests.Api;

public sealed class DownloadNameTests
{
    [Theory]
    [InlineData("handout.pdf", "handout.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\\b\\c.txt", "c.txt")]
    [InlineData("what: is \"this\"?.pdf", "what_ is _this__.pdf")]
    [InlineData("\u202Egpj.exe", "gpj.exe")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData(" .. ", "file")]
    [InlineData("a\0b\n.txt", "ab.txt")]
    [InlineData("مقدمة 🎓.pdf", "مقدمة 🎓.pdf")]
    public void A_name_is_safe_everywhere(string given, string expected) => Assert.Equal(expected, DownloadName.Of(given));

    [Theory]
    [InlineData("slides/001.png", "slides/001.png")]
    [InlineData("../slides/../001.png", "slides/001.png")]
    [InlineData("/etc\\passwd", "etc/passwd")]
    [InlineData("..", "file")]
    public void A_path_stays_inside(string given, string expected) => Assert.Equal(expected, DownloadName.PathOf(given));

    [Fact]
    public void A_long_name_keeps_its_extension_and_whole_characters()
    {
        var name = DownloadName.Of(string.Concat(Enumerable.Repeat("🎓", 200)) + ".pdf");
        Assert.True(name.Length <= 120);
        Assert.EndsWith("🎓.pdf", name);
    }
}
