using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Documents;

public sealed class ScannedLinesTests
{
    [Theory]
    [InlineData(0.02)]
    [InlineData(-0.02)]
    [InlineData(0)]
    public void A_page_that_lies_askew_has_print_of_the_size_it_would_have_straight(double slant)
    {
        // Letters such as x are 20 high here, those that rise 29, those that hang another 8.
        var askew = ScannedLines.Words([Line("the order of loops decides how many misses a product makes", 0, slant), Line("Results", 100, slant), Line("percent", 200, slant)]).ToList();
        Assert.All(askew, w => Assert.InRange(w.H, 36.5, 38));
        Assert.Equal(slant * (askew[10].X + askew[10].W / 2 - askew[0].X - askew[0].W / 2), askew[10].Y - askew[0].Y, 1.0);
    }

    [Fact]
    public void What_recognition_makes_of_a_bullet_is_one() =>
        Assert.Equal(["•", "all", "keys", "19", "¢"], ScannedLines.Words([Line("¢ all keys", 0, 0), Line("19 ¢", 100, 0)]).Select(w => w.Text));

    private static PrintedLine Line(string text, double y, double slant)
    {
        var (words, x) = (new List<PrintedWord>(), 50.0);
        foreach (var word in text.Split(' '))
        {
            var (w, rises, hangs) = (word.Length * 20, word.Any(c => "bdfhkli19R".Contains(c)) ? 9 : word.Contains('t') ? 5 : 0, word.Any(c => "gpqy".Contains(c)) ? 8 : 0);
            var (from, to) = (slant * x, slant * (x + w));
            words.Add(new(word, x, y + 9 - rises + Math.Min(from, to), w, 20 + rises + hangs + Math.Abs(to - from)));
            x += w + 12;
        }
        return new(words);
    }
}
