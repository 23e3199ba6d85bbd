namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

/// <summary>The one gap of a question for formats that have no gaps: in bold, so that it is told from those that are not asked for.</summary>
internal static class AskedGap
{
    private const string Html = "<strong>" + Question.Gap + "</strong>";

    public static string Write(RichText stem) => stem.Html(_ => Html);

    /// <exception cref="FormatException">There is something else in it.</exception>
    public static RichText Read(string html)
    {
        var at = html.IndexOf(Html, StringComparison.Ordinal);
        return at < 0 ? RichText.FromHtml(html) : new(RichText.FromHtml(html[..at]).Marked + RichText.Gap + RichText.FromHtml(html[(at + Html.Length)..]).Marked);
    }
}
