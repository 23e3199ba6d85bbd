using LectureStudio.Pipeline.Tools.Poppler;

namespace LectureStudio.Tests.Tools.Poppler;

public class PdfParsersTests
{
    [Theory]
    [InlineData("Title:           Python\nPages:           34\nEncrypted:       no\n", 34, true)]
    [InlineData("Pages:           2\nEncrypted:       yes (print:yes copy:no change:no addNotes:no algorithm:AES)\n", 2, false)]
    [InlineData("Pages:           2\nEncrypted:       yes (print:yes copy:yes change:no addNotes:no algorithm:RC4)\n", 2, true)]
    [InlineData("", 0, true)]
    public void Pages_and_permissions_are_read(string output, int pages, bool mayCopy) => Assert.Equal(new PdfInfo(pages, mayCopy), PdfInfo.Parse(output));

    [Fact]
    public void Words_come_with_their_places_whatever_the_document_calls_itself()
    {
        var page = Assert.Single(PdfWords.Parse(Recorded("<word xMin=\"8.5\" yMin=\"10.9\" xMax=\"42.5\" yMax=\"28.1\">Speci\uFB01c</word>\n<word xMin=\"47\" yMin=\"10.9\" xMax=\"60\" yMax=\"28.1\">R&amp;D</word>")));
        Assert.Equal((362.83, 272.13), (page.Width, page.Height));
        Assert.Equal("Specific R&D", Assert.Single(page.Lines).Text);
        Assert.Equal((8.5, 10.9, 34.0), (page.Lines[0].X, page.Lines[0].Y, page.Lines[0].Words[0].W));
    }

    [Fact]
    public void Control_characters_of_odd_fonts_are_left_out_and_other_planes_kept() =>
        Assert.Equal("ab 𝑥", PdfWords.Parse(Recorded("<word xMin=\"0\" yMin=\"0\" xMax=\"1\" yMax=\"1\">a\u0001\u000bb</word><word xMin=\"nan\" yMin=\"0\" xMax=\"1\" yMax=\"1\">𝑥</word>"))[0].Lines[0].Text);

    [Fact]
    public void Nothing_gives_no_pages() => Assert.Empty(PdfWords.Parse(""));

    private static string Recorded(string words) =>
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\"><html xmlns=\"http://www.w3.org/1999/xhtml\">\n"
        + "<head>\n<title>A <broken title & more</title>\n</head>\n<body>\n<doc>\n  <page width=\"362.830000\" height=\"272.130000\">\n    <flow>\n      <block xMin=\"8.5\" yMin=\"10.8\" xMax=\"108.2\" yMax=\"28.0\">\n        <line xMin=\"8.5\" yMin=\"10.8\" xMax=\"108.2\" yMax=\"28.0\">\n"
        + words + "\n        </line>\n      </block>\n    </flow>\n  </page>\n</doc>\n</body>\n</html>\n";
}
