namespace LectureStudio.Pipeline.Workflows.Handout.Document.Print;

/// <summary>A slide to be printed once, with the moments at which it was shown.</summary>
/// <param name="Slide">Null for a section without a slide.</param>
/// <param name="Sections">The sections it stands for, in order; the contents point to the first.</param>
/// <param name="Title">The first section's title.</param>
internal sealed record SlideTile(int? Slide, IReadOnlyList<HandoutSection> Sections, string Title)
{
    /// <summary>Every section once, its slides in order; a slide that returns is not printed again but gains a moment.</summary>
    public static IReadOnlyList<SlideTile> Of(PrintPage page)
    {
        List<(int? Slide, List<HandoutSection> Sections)> tiles = [];
        foreach (var section in page.Handout.Sections)
        {
            Add(tiles, page.HasPicture(section.Slide) ? section.Slide : null, section);
            foreach (var slide in section.OtherSlides.Where(s => page.HasPicture(s))) Add(tiles, slide, section);
        }
        return [.. tiles.Select(t => new SlideTile(t.Slide, t.Sections, t.Sections[0].Title))];
    }

    private static void Add(List<(int? Slide, List<HandoutSection> Sections)> tiles, int? slide, HandoutSection section)
    {
        var known = slide is null ? -1 : tiles.FindIndex(t => t.Slide == slide);
        if (known >= 0) tiles[known].Sections.Add(section);
        else tiles.Add((slide, [section]));
    }
}
