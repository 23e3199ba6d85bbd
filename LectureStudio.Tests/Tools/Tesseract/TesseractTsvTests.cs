using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Tesseract;

namespace LectureStudio.Tests.Tools.Tesseract;

public class TesseractTsvTests
{
    private const string Recorded =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        + "1\t1\t0\t0\t0\t0\t0\t0\t1280\t720\t-1\t\n"
        + "4\t1\t1\t1\t1\t0\t58\t28\t421\t41\t-1\t\n"
        + "5\t1\t1\t1\t1\t1\t58\t28\t120\t33\t96.5\tGradient\n"
        + "5\t1\t1\t1\t1\t2\t190\t28\t120\t33\t92\tdescent\n"
        + "5\t1\t1\t1\t1\t3\t330\t28\t9\t33\t95\t \n"
        + "5\t1\t2\t1\t1\t1\t80\t128\t60\t20\t41.25\tstep\n"
        + "5\t1\t2\t1\t1\tbroken line";

    [Fact]
    public void Words_come_line_by_line_with_boxes_and_confidence()
    {
        var lines = TesseractTsv.Parse(Recorded, 1)[0];
        Assert.Equal(["Gradient descent", "step"], lines.Select(l => l.Text));
        var word = lines[1].Words[0];
        Assert.Equal((80.0, 128.0, 60.0, 20.0, 0.4125), (word.X, word.Y, word.W, word.H, word.Confidence));
    }

    [Fact]
    public void The_pages_of_one_table_are_told_apart()
    {
        var second = string.Join('\n', Recorded.Split('\n').Where(l => l.StartsWith('5')).Select(l => "5\t3" + l[3..]));
        var pages = TesseractTsv.Parse(Recorded + "\n" + second, 3);
        Assert.Equal([2, 0, 2], pages.Select(p => p.Count));
        Assert.Equal("step", pages[2][1].Text);
    }

    [Theory]
    [InlineData("eng", "eng")]
    [InlineData("eng, deu", "eng+deu")]
    [InlineData("", "eng")]
    [InlineData("chi_sim+eng+eng", "chi_sim+eng")]
    public void Languages_may_be_written_in_several_ways(string wanted, string taken) =>
        Assert.Equal(taken, LanguagePacks.Check(wanted, ["eng", "deu", "chi_sim"]));

    [Fact]
    public void A_missing_language_names_its_package()
    {
        var refusal = Assert.Throws<StudioException>(() => LanguagePacks.Check("eng+chi_sim+fra", ["eng", "osd"]));
        Assert.Contains("chi_sim and fra", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("tesseract-ocr-chi-sim and tesseract-ocr-fra", refusal.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("--psm")]
    [InlineData("English")]
    public void What_is_no_language_code_is_refused(string wanted) => Assert.Throws<StudioException>(() => LanguagePacks.Check(wanted, ["eng"]));

    [Fact]
    public void The_list_of_languages_is_read() =>
        Assert.Equal(["eng", "osd"], TesseractReader.ParseLanguages("List of available languages in \"/usr/share/tesseract-ocr/5/tessdata/\" (2):\neng\nosd\n"));
}
