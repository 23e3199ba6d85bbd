using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Tests.Algorithms.Reading;

public class ReadingOrderTests
{
    [Fact]
    public void Two_columns_are_read_one_after_the_other() =>
        Assert.Equal(
            ["Title", "left one", "left two", "right one", "right two"],
            ReadingOrder.Sort([Line("right one", 700, 200), Line("left two", 40, 240), Line("Title", 40, 20), Line("right two", 700, 240), Line("left one", 40, 200)]).Select(l => l.Text));

    [Fact]
    public void Lines_under_one_another_are_read_from_the_top() =>
        Assert.Equal(["a long first line", "second", "third"], ReadingOrder.Sort([Line("third", 300, 130), Line("a long first line", 40, 20), Line("second", 40, 80)]).Select(l => l.Text));

    [Fact]
    public void Words_of_one_line_of_code_are_joined_and_columns_are_not() =>
        Assert.Equal(
            ["R CMD build pkg", "far away"],
            Rows.Join([Line("CMD", 110, 100), Line("far away", 600, 100), Line("R", 40, 102), Line("build pkg", 180, 99)]).Select(l => l.Text).Order());

    [Fact]
    public void Noise_goes_and_words_stay()
    {
        var lines = Noise.Without(
        [
            new([Word("e", 0, 0.5), Word("Manipulating", 20), Word("data", 200)]),
            new([Word("|", 0, 0.2)]),
            new([Word("~", 0, 0.9), Word("—", 30, 0.9)]),
            new([Word("x", 0), Word("=", 30, 0.9), Word("0.3", 60)]),
            new([Word("gibberish", 0, 0.05), Word("value", 200)]),
            new([Word("xX", 0), Word("Title", 500)]),
        ]);
        Assert.Equal(["Manipulating data", "x = 0.3", "value", "xX", "Title"], lines.Select(l => l.Text));
    }

    private static PrintedLine Line(string text, double x, double y) => new([.. text.Split(' ').Select((w, i) => new PrintedWord(w, x + 60 * i, y, 50, 20, 0.95))]);

    private static PrintedWord Word(string text, double x, double confidence = 0.95) => new(text, x, 100, text.Length * 12, 20, confidence);
}
