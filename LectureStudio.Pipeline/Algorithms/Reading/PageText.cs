namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>A page as text.</summary>
public static class PageText
{
    private const double Doubtful = 0.5;

    /// <summary>The title on one line, empty when there is none, and the whole text, a line a line, the title first.</summary>
    public static (string Title, string Text) Of(PrintedPage page)
    {
        var title = SlideTitle.Find(page);
        var rest = page.Lines.Where(l => !title.Contains(l)).Select(l => l.Text);
        var heading = string.Join(' ', Sure([.. title.SelectMany(l => l.Words)]).Select(w => w.Text)).Trim(' ', ':', '|', '-', '–', '—');
        return (heading, string.Join('\n', heading.Length > 0 ? rest.Prepend(heading) : rest));
    }

    /// <summary>Without doubtful words at either end: a logo or a picture beside the title.</summary>
    private static IEnumerable<PrintedWord> Sure(IReadOnlyList<PrintedWord> words) =>
        words.SkipWhile(w => w.Confidence < Doubtful).Reverse().SkipWhile(w => w.Confidence < Doubtful).Reverse();
}
