namespace LectureStudio.Pipeline.Workflows.Handout.Document.Print;

/// <summary>A slide to be printed once, with the moments at which it was shown.</summary>
/// <param name="Slide">Null for a section without a slide.</param>
/// <param name="Sections">The sections it stands for, in order; the contents point to the first.</param>
/// <param name="Title">The section's title, or the slide's own when it was shown in passing.</param>
internal sealed record SlideTile(int? Slide, IReadOnlyList<HandoutSection> Sections, string Title)
{
    /// <summary>Every section once, its slides in the order in which they were first shown; a slide that returns is not printed again but gains a moment.</summary>
    public static IReadOnlyList<SlideTile> Of(PrintPage page)
    {
        List<(int? Slide, List<HandoutSection> Sections)> tiles = [];
        foreach (var section in page.Handout.Sections)
        {
            var main = page.HasPicture(section.Slide) ? section.Slide : null;
            // Without a slide of its own the section comes first, then what was shown in passing.
            foreach (var slide in section.OtherSlides.Where(s => page.HasPicture(s)).Select(s => (int?)s).Append(main).Order()) Add(tiles, slide, section);
        }
        return [.. tiles.Select(t => new SlideTile(t.Slide, t.Sections, TitleOf(page, t.Slide, t.Sections[0])))];
    }

    private static string TitleOf(PrintPage page, int? slide, HandoutSection section)
    {
        if (slide is null || slide == section.Slide) return section.Title;
        var own = page.Handout.Pictures.First(p => p.Slide == slide).Title;
        return own.Length > 0 ? own : section.Title;
    }

    private static void Add(List<(int? Slide, List<HandoutSection> Sections)> tiles, int? slide, HandoutSection section)
    {
        var known = slide is null ? -1 : tiles.FindIndex(t => t.Slide == slide);
        if (known >= 0) tiles[known].Sections.Add(section);
        else tiles.Add((slide, [section]));
    }
}
