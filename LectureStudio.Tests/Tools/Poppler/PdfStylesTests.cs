using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Tools.Poppler;

namespace LectureStudio.Tests.Tools.Poppler;

public class PdfStylesTests
{
    private const string Recorded =
        "<page number=\"1\" position=\"absolute\" top=\"0\" left=\"0\" height=\"408\" width=\"725\">\n\t<fontspec id=\"0\" size=\"24\" family=\"VSBOTM+NimbusSanL-Bold\" color=\"#000000\"/>\n\t<fontspec id=\"1\" size=\"12\" family=\"LMMono8-Regular-Identity-H\" color=\"#ffffff\"/>\n"
        + "<text top=\"30\" left=\"15\" width=\"150\" height=\"22\" font=\"0\"><b>Opti<i>mi</b>zation</i></text>\n<text top=\"60\" left=\"15\" width=\"60\" height=\"12\" font=\"1\">x &lt;- 1</text>\n</page>\n<page number=\"2\" position=\"absolute\" top=\"0\" left=\"0\" height=\"408\" width=\"725\">\n</page>\n";

    [Fact]
    public void Fonts_of_words_are_told_by_the_stretch_they_stand_in()
    {
        var pages = PdfStyles.Parse(Recorded);
        Assert.Equal(2, pages.Count);
        var dressed = PdfStyledWords.Dress(new(483, 272, [new([new("Optimization", 10, 20, 100, 15)]), new([new("<-", 20, 40, 10, 8), new("else", 300, 40, 10, 8)])]), pages[0]);
        Assert.Equal([PrintStyle.Bold, PrintStyle.Mono, PrintStyle.Plain], dressed.Words.Select(w => w.Style));
    }

    [Theory]
    [InlineData("ABCDEF+CMMI10", PrintStyle.Symbols)]
    [InlineData("ABCDEF+CMBX12", PrintStyle.Bold)]
    [InlineData("Courier-BoldOblique", PrintStyle.Mono | PrintStyle.Bold | PrintStyle.Italic)]
    [InlineData("DejaVu-Sans-Mono", PrintStyle.Mono)]
    [InlineData("Times-Italic", PrintStyle.Italic)]
    [InlineData("Liberation-Serif", PrintStyle.Plain)]
    [InlineData("", PrintStyle.Plain)]
    public void Names_of_fonts_tell_their_style(string name, PrintStyle style) => Assert.Equal(style, PdfStyles.OfName(name));
}
