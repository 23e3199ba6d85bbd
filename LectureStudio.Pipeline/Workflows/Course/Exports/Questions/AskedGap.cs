namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

/// <summary>The one gap of a question for formats that have no gaps: in bold, so that it is told from those that are not asked for.</summary>
internal static class AskedGap
{
    private const string Html = "<strong>" + Question.Gap + "</strong>";

    public static string Write(RichText stem) => stem.TurnedHtml(_ => Html);

    /// <exception cref="FormatException">There is something else in it.</exception>
    public static RichText Read(string html)
    {
        var text = RichText.Unturned(html);
        var at = text.IndexOf(Html, StringComparison.Ordinal);
        return at < 0 ? RichText.FromHtml(text) : new(RichText.FromHtml(text[..at]).Marked + RichText.Gap + RichText.FromHtml(text[(at + Html.Length)..]).Marked);
    }
}
