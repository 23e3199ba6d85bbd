using System.Xml;
using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Documents;

public class DocumentFuzzTests
{
    private const string Recorded =
        "<doc>\n  <page width=\"362.830000\" height=\"272.130000\">\n<flow>\n<block>\n<line xMin=\"8.5\" yMin=\"10.8\" xMax=\"108.2\" yMax=\"28.0\">\n<word xMin=\"8.500000\" yMin=\"10.863440\" xMax=\"42.602915\" yMax=\"28.078440\">Why</word>\n<word xMin=\"48.5\" yMin=\"10.8\" xMax=\"92.6\" yMax=\"28.0\">Figure 1: so?</word>\n</line>\n</block>\n</flow>\n</page>\n"
        + "  <page width=\"595\" height=\"842\">\n<line>\n<word xMin=\"8.5\" yMin=\"800\" xMax=\"42.6\" yMax=\"808\">1</word>\n<word xMin=\"48.5\" yMin=\"300\" xMax=\"92.6\" yMax=\"312\">• שלום</word>\n<word xMin=\"148.5\" yMin=\"300\" xMax=\"192.6\" yMax=\"312\">机器</word>\n</line>\n</page>\n</doc>";

    private static readonly string[] Words = ["the", "a", "References", "Figure", "3:", "•", "1.", "=", "∑", "x-", "שלום", "机器学习", "[1]", "https://example.org/a", "\u0301", "😀", "—", "(2.1)", "Table", "1", new('w', 400)];

    [Fact]
    public void Damaged_answers_of_poppler_give_pages_or_a_refusal()
    {
        var read = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var text = Damage(Recorded, new Random(seed));
            try
            {
                var pages = PdfWords.Parse(text);
                DocumentLayout.Of([.. pages.Select((p, i) => new PageDraft(i + 1, Math.Max(1, p.Width), Math.Max(1, p.Height), [.. p.Words], []))]);
                read++;
            }
            catch (XmlException)
            {
                // The stage goes on page by page, and leaves this one out.
            }
            PdfStyles.Parse(text);
        }
        Assert.InRange(read, 30, 299);
    }

    [Fact]
    public void Any_words_and_drawings_on_any_pages_make_blocks_that_lie_on_them()
    {
        for (var seed = 0; seed < 80; seed++)
        {
            var random = new Random(seed);
            var pages = Enumerable.Range(1, random.Next(1, 5)).Select(n => Page(n, random)).ToList();
            var (_, blocks) = DocumentLayout.Of(pages);
            Assert.Equal(pages.Count, blocks.Count);
            foreach (var block in blocks.SelectMany(b => b))
            {
                Assert.True(block.Box.IsOnPage, $"Seed {seed}: {block}");
                Assert.True(block.Lines.All(l => l.Box.IsOnPage && l.Words.Count > 0), $"Seed {seed}: {block}");
            }
        }
    }

    private static PageDraft Page(int number, Random random)
    {
        var (width, height) = (random.Next(20, 1000), random.Next(20, 1000));
        var isGrid = random.Next(2) == 0;
        var words = Enumerable.Range(0, random.Next(150)).Select(i => new PrintedWord(
            Words[random.Next(Words.Length)], isGrid ? i % 12 * 40 : random.Next(-50, width), isGrid ? i / 12 * 14 : random.Next(-50, height), random.Next(0, 60), random.Next(0, 30))
        { Style = (PrintStyle)random.Next(16) });
        var ink = Enumerable.Range(0, random.Next(8)).Select(_ => new InkRegion(random.Next(width), random.Next(height), random.Next(1, width), random.Next(1, height), random.NextDouble(), random.NextDouble()));
        return new(number, width, height, [.. words], [.. ink]);
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new System.Text.StringBuilder(text);
        string[] bits = ["<", ">", "&", "\"", "nan", "-1e308", "1e999", "\0", "\uD800", "</word>", "<word>", "]]>", "<!--", "99999999999999999999", "<doc>", "</doc>"];
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(damaged.Length);
            if (random.Next(2) == 0) damaged.Remove(at, Math.Min(random.Next(1, 40), damaged.Length - at));
            else damaged.Insert(at, bits[random.Next(bits.Length)]);
        }
        return damaged.ToString();
    }
}
