using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Tests.Catalog;

public class LectureNamesTests
{
    [Theory]
    [InlineData("linear_regression.mp4", "Linear regression")]
    [InlineData("2026-11-20 Linear regression.mkv", "Linear regression")]
    [InlineData("20261120_stats-intro.mp4", "Stats intro")]
    [InlineData("../../etc/passwd", "Passwd")]
    [InlineData("..\\..\\boot.ini", "Boot")]
    [InlineData("\u202Egnp.mp4", "Gnp")]
    [InlineData(".mp4", "Lecture")]
    public void A_title_comes_from_the_file_name(string file, string title) => Assert.Equal(title, LectureNames.FromFile(file));

    [Theory]
    [InlineData("a.MP4", ".mp4")]
    [InlineData("a.m/p4", "")]
    [InlineData("a.verylongextension", "")]
    [InlineData("a.m p", "")]
    public void Only_a_plain_extension_is_kept(string file, string extension) => Assert.Equal(extension, LectureNames.SafeExtension(file));

    [Theory]
    [InlineData("Linear regression: part 2/3", "linear-regression-part-2-3")]
    [InlineData("../../x", "x")]
    [InlineData("😀", "lecture")]
    [InlineData("الانحدار الخطي", "الانحدار-الخطي")]
    public void A_folder_name_is_safe_and_readable(string title, string slug) => Assert.Equal(slug, Shelf.Slug(title));

    [Fact]
    public void A_very_long_title_gives_a_folder_name_that_file_systems_take() =>
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Shelf.Slug(new string('ü', 300))), 1, 70);
}
