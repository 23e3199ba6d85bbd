using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Tests.Algorithms.Language;

public sealed class SlideLinesTests
{
    private static readonly Tongue English = Tongue.For("en", "");

    [Fact]
    public void Joins_what_was_wrapped_and_takes_bullets_and_title_off()
    {
        const string slide = """
            STOCHASTIC GRADIENT DESCENT
            @ We use g instead of f as objective, because f is used as
            model in ML
            » Mini-
            batches reduce the variance
            ▶

            Plot the loss
            """;

        Assert.Equal(["We use g instead of f as objective, because f is used as model in ML", "Minibatches reduce the variance", "Plot the loss"], Read(slide, "STOCHASTIC GRADIENT DESCENT").Select(l => l.Text));
        Assert.Equal("▶", Read(slide, "STOCHASTIC GRADIENT DESCENT")[^1].Marker);
    }

    [Fact]
    public void Leaves_out_page_numbers_addresses_and_footers()
    {
        string[] slides = [.. Enumerable.Range(1, 4).Select(n => $"Topic {(char)('A' + n)}\nA point about it\nStatistics 101 – page {n}\n{n} / 4\nwww.example.org")];
        var furniture = SlideLines.Furniture(slides);

        Assert.DoesNotContain(SlideLines.Read(slides[0], "Topic B", furniture, English), l => l.Text.Contains("page") || l.Text.Contains("example") || l.Text.Contains('/'));
    }

    private static IReadOnlyList<SlideLine> Read(string text, string title) => SlideLines.Read(text, title, new HashSet<string>(), English);
}
