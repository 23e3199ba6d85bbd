namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>A page as text.</summary>
public static class PageText
{
    /// <summary>The title on one line, empty when there is none, and the whole text, a line a line, the title first.</summary>
    public static (string Title, string Text) Of(PrintedPage page)
    {
        var title = SlideTitle.Find(page);
        var rest = page.Lines.Where(l => !title.Contains(l)).Select(l => l.Text);
        var heading = string.Join(' ', title.Select(l => l.Text)).Trim(' ', ':', '|', '-', '–', '—');
        return (heading, string.Join('\n', heading.Length > 0 ? rest.Prepend(heading) : rest));
    }
}
