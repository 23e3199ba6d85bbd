using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>What a document is called.</summary>
internal static partial class DocumentTitle
{
    private const int Longest = 200;

    /// <summary>The title a person wrote, else the one on its first page for a paper, its own entry, its first heading, its file's name.</summary>
    /// <param name="wanted">As set; empty when not.</param>
    /// <param name="entry">As the file says of itself; often left by a program.</param>
    /// <param name="kind">Papers bear their title in print.</param>
    /// <param name="pages">As read.</param>
    /// <param name="fileName">As the person knows it.</param>
    public static string Of(string wanted, string entry, DocumentKind kind, IReadOnlyList<DocumentPage> pages, string fileName)
    {
        if (Clean(wanted) is { Length: > 0 } given) return given;
        var (own, name) = (Clean(entry), Clean(Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ')));
        var title = kind == DocumentKind.Paper ? Clean(pages.Take(1).SelectMany(p => p.Blocks).FirstOrDefault(b => b.Kind == BlockKind.Title)?.Text ?? "") : "";
        if (title.Contains(' ', StringComparison.Ordinal)) return title;
        if (own.Length > 0 && !LooksLeftOver(own) && !own.Replace('_', ' ').Equals(name, StringComparison.OrdinalIgnoreCase)) return own;
        var first = pages.Take(2).SelectMany(p => p.Blocks).Where(b => b.Kind is BlockKind.Title or BlockKind.Heading).OrderBy(b => b.Kind).FirstOrDefault();
        if (first is not null && Clean(first.Text) is { Length: > 0 } printed) return printed;
        return name.Length > 0 ? name : "Document";
    }

    /// <summary>On one line, without what cannot be shown, not too long.</summary>
    private static string Clean(string text)
    {
        var line = string.Join(' ', new string([.. text.Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : line[..(Longest - 1)].TrimEnd() + "…";
    }

    /// <summary>"Microsoft Word - draft3.docx", "untitled", "slides.dvi", "PowerPoint Presentation".</summary>
    private static bool LooksLeftOver(string title) => title.Count(char.IsLetter) < 3 || LeftOver().IsMatch(title);

    [GeneratedRegex(@"^(microsoft (word|powerpoint)|untitled|unbenannt|sans titre|powerpoint presentation|powerpoint-präsentation|presentation\d*$|slide \d+$|document\d*$|title$)|\.(docx?|pptx?|odt|odp|tex|dvi|ps|pdf|indd|qxd|rtf|txt|md|html?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex LeftOver();
}
