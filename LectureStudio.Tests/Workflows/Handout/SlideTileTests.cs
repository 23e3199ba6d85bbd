using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Handout.Document;
using LectureStudio.Pipeline.Workflows.Handout.Document.Print;

namespace LectureStudio.Tests.Workflows.Handout;

public sealed class SlideTileTests
{
    [Fact]
    public void Slides_are_printed_in_the_order_in_which_they_were_shown_and_a_returning_one_once()
    {
        var tiles = Tiles(Section(1, 3, 1, 2), Section(2, 4, 2), Section(3, 1));
        Assert.Equal([1, 2, 3, 4], tiles.Select(t => t.Slide));
        Assert.Equal([1, 3], tiles[0].Sections.Select(s => s.Number));
        Assert.Equal(["Slide 1", "Slide 2", "Section 1", "Section 2"], tiles.Select(t => t.Title));
    }

    [Fact]
    public void A_section_without_a_slide_comes_before_what_was_shown_in_passing()
    {
        var tiles = Tiles(Section(1, null, 1), Section(2, null));
        Assert.Equal([null, 1, null], tiles.Select(t => t.Slide));
        Assert.Equal(["Section 1", "Slide 1", "Section 2"], tiles.Select(t => t.Title));
    }

    private static IReadOnlyList<SlideTile> Tiles(params HandoutSection[] sections)
    {
        var slides = Enumerable.Range(1, 4).ToDictionary(s => s, s => $"{s}.jpg");
        var pictures = slides.Select(s => new HandoutPicture(s.Key, s.Value, 16, 9, null, $"Slide {s.Key}", "")).ToList();
        var handout = new LectureHandout("Title", null, "", 60, null, null, null, [], [], sections, [], pictures, new HandoutSources(null, null, null, ""));
        return SlideTile.Of(new PrintPage(handout, new HtmlWriter(TextWriter.Null), "", slides));
    }

    private static HandoutSection Section(int number, int? slide, params int[] others) =>
        new(number, $"Section {number}", number, number + 1, slide, others, [], [], [], [], []);
}
