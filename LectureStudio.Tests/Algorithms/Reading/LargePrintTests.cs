using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Tests.Algorithms.Reading;

public class LargePrintTests
{
    private const int Height = 720;
    private static readonly PrintedLine Small = Line(300, 24, ("squares", 0.5));

    [Fact]
    public void Large_print_is_doubtful_where_one_of_its_words_is()
    {
        Assert.Null(LargePrint.Doubtful([Line(100, 60, ("Fitting", 0.96), ("line", 0.95)), Small], Height));
        Assert.Null(LargePrint.Doubtful([Line(100, 400, ("picture", 0.4))], Height));
        Assert.Null(LargePrint.Doubtful([Line(100, 60, ("|", 0.4))], Height));
        Assert.Null(LargePrint.Doubtful([new([new("xX", 1180, 20, 70, 60, 0.6)])], Height));
        Assert.Equal((70, 120, 60.0), LargePrint.Doubtful([Line(100, 60, ("Fitting", 0.96), ("bare", 0.6)), Small], Height));
    }

    [Fact]
    public void The_surer_reading_is_taken_and_small_print_stays()
    {
        var first = (IReadOnlyList<PrintedLine>)[Line(100, 60, ("Fitting", 0.96), ("bare", 0.6)), Small];
        Assert.Equal(["squares", "Fitting line"], LargePrint.Better(first, [Line(30, 60, ("Fitting", 0.96), ("line", 0.95))], 70, Height).Select(l => l.Text));
        Assert.Equal(100, LargePrint.Better(first, [Line(30, 60, ("Fitting", 0.96), ("line", 0.95))], 70, Height)[1].Y);
        Assert.Same(first, LargePrint.Better(first, [Line(30, 60, ("Filling", 0.5))], 70, Height));
        Assert.Same(first, LargePrint.Better(first, [], 70, Height));
    }

    private static PrintedLine Line(double y, double height, params (string Text, double Sure)[] words) =>
        new([.. words.Select((w, i) => new PrintedWord(w.Text, 100 + (i * 300), y, 280, height, w.Sure))]);
}
