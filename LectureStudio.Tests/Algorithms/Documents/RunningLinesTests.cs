using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Tests.Algorithms.Documents;

public class RunningLinesTests
{
    private static readonly string[] Running = ["Journal of Rivers 12", "1"];

    [Fact]
    public void On_a_single_page_what_stands_above_the_title_and_the_number_at_the_foot_are_no_text() =>
        Assert.Equal(Running, Find([.. Page("Journal of Rivers 12", 20), .. Line("1", 780, 10)]));

    [Fact]
    public void A_paragraph_above_large_print_is_text() =>
        Assert.Empty(Find([.. Page("A paragraph begins here and", 20), .. Line("goes on for a line or", 35, 10), .. Line("so before the title.", 50, 10)]));

    [Fact]
    public void Nothing_is_taken_away_above_a_heading_of_ordinary_size() => Assert.Empty(Find(Page("The end of a paragraph.", 20, title: 12)));

    private static IEnumerable<string> Find(IReadOnlyList<PrintedWord> words) =>
        RunningLines.Find([(800, LinePieces.Of(words))], isSlides: false, body: 10)[0].OrderBy(p => p.Y).Select(p => p.Text);

    private static IReadOnlyList<PrintedWord> Page(string above, double y, double title = 20) =>
        [.. Line(above, y, 10), .. Line("Rivers shape valleys", 70, title), .. Line("They do so slowly and", 200, 10), .. Line("for a long time.", 214, 10)];

    private static IEnumerable<PrintedWord> Line(string text, double y, double size)
    {
        var x = 50.0;
        foreach (var word in text.Split(' '))
        {
            yield return new(word, x, y, word.Length * size / 2, size);
            x += (word.Length + 1) * size / 2;
        }
    }
}
