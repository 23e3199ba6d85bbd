using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Planning;

public sealed class ToldLengthTests
{
    private const string Sentence = "The step decides how far the method goes and where it comes to rest.";

    [Fact]
    public void Slides_take_what_they_say_and_no_longer_than_asked_for()
    {
        var told = ToldLength.Of([Page(Sentence), Page(Sentence, Sentence, Sentence), Page()])!;
        Assert.False(told.IsPaper);
        Assert.InRange(told.OnPages[1] - told.OnPages[0], 8, 11); // two sentences of 68 letters at 15 a second, with a pause each
        Assert.InRange(told.OnPages[2], 2, 5);
        Assert.Equal(told.OnPages[0], told.Of([1], 0, 100), 1e-9);
        Assert.Equal(told.OnPages[0] / 2, told.Of([1], 0, 200), 1e-9);
        Assert.Equal(5, told.Of([1, 2, 3], 5, 100));
    }

    [Fact]
    public void Of_a_paper_the_greater_part_is_left_out()
    {
        var told = ToldLength.Of([.. Enumerable.Range(0, 2).Select(p => Page(upright: true, [.. Enumerable.Range(30 * p, 30).Select(n => $"In round {n} {char.ToLowerInvariant(Sentence[0])}{Sentence[1..]}")]))])!;
        Assert.True(told.IsPaper);
        Assert.InRange(told.Of([1, 2], 0, 100) / told.OnPages.Sum(), 0.5, 0.7);
        Assert.InRange(told.Of([1, 2], 60, 100), 55, 70);
    }

    [Fact]
    public void Nothing_is_told_of_scans() => Assert.Null(ToldLength.Of([Page(), Page()]));

    private static PrintedPage Page(params string[] lines) => Page(upright: false, lines);

    private static PrintedPage Page(bool upright, string[] lines) => new(upright ? 600 : 800, upright ? 800 : 600, [.. lines.Select((line, i) => new PrintedLine([.. Words(line, 60 + (20 * i))]))]);

    private static IEnumerable<PrintedWord> Words(string line, double y)
    {
        var x = 50.0;
        foreach (var word in line.Split(' '))
        {
            yield return new(word, x, y, 6 * word.Length, 12);
            x += 6 * (word.Length + 1);
        }
    }
}
