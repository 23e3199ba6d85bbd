using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>What the beginning and the signs of a line tell about it.</summary>
internal static partial class LineMarks
{
    private const string Bullets = "•●○◦‣▪▫■□▶►▸▹▷◆◇✓✔✗✘→⇒❖➢➤∙·⋅∗*–—-+";
    private const string Operators = "=<>≤≥≠≈≡∼∑∏∫√±×÷∈∉⊂⊆∪∩∀∃→←↦⇒⇔∂∇∞∝+−^|·⋅";

    /// <summary>Whether the line begins with a bullet or the number of an item.</summary>
    public static bool IsItem(TextLine line) => BulletOf(line) is not null || (Enumerator().IsMatch(line.Text) && line.Words.Count > 1) || IsNumberInBall(line);

    /// <summary>The bullet that the line begins with.</summary>
    public static string? BulletOf(TextLine line)
    {
        var first = line.Words[0].Text;
        return line.Words.Count > 1 && first.Length == 1 && Bullets.Contains(first, StringComparison.Ordinal) && Gap(line) > 0.05 * line.Size ? first : null;
    }

    /// <summary>Between its first two words, whichever side it is read from.</summary>
    private static double Gap(TextLine line) => Math.Max(line.Words[1].X - line.Words[0].Right, line.Words[0].X - line.Words[1].Right);

    /// <summary>A number that stands off from its text by more than a space.</summary>
    private static bool IsNumberInBall(TextLine line) =>
        line.Words.Count > 1 && line.Words[0].Text.Length <= 2 && line.Words[0].Text.All(char.IsAsciiDigit) && line.Words[1].X - line.Words[0].Right is var gap && gap > 0.9 * line.Size && gap < 2.5 * line.Size && char.IsLetter(line.Words[1].Text[0]);

    /// <summary>"Figure 3:", "Table 2.", "Abb. 4", 图 1; not "Table 2 lists", which speaks of it.</summary>
    public static bool IsCaption(string text) => Caption().Match(text) is { Success: true } match && !(match.Value.EndsWith(' ') && match.Length < text.Length && char.IsLower(text[match.Length]));

    /// <summary>A heading's own number: "3", "2.1", "A.2", "IV."; null when it has none.</summary>
    public static int? NumberDepth(string text) => Numbered().Match(text) is { Success: true } m ? m.Groups["n"].Value.Trim('.').Count(c => c == '.') + 1 : null;

    /// <summary>Headings that stand without a number in most papers.</summary>
    public static bool IsKnownHeading(string text) => Known().IsMatch(text);

    /// <summary>The heading of the list of references.</summary>
    public static bool IsReferencesHeading(string text) => References().IsMatch(text);

    /// <summary>Whether a line is a formula rather than words.</summary>
    public static bool IsFormula(TextLine line)
    {
        var plain = line.Words.Sum(w => w.Style.HasFlag(PrintStyle.Symbols) ? 0 : LongestRun(w.Text) is var run && run >= 3 ? run : 0);
        var signs = line.Words.Sum(w => w.Text.Count(c => Operators.Contains(c, StringComparison.Ordinal)));
        return plain < 0.35 * line.Letters && (signs > 0 || line.Share(PrintStyle.Symbols) >= 0.3) && line.Letters >= 3;
    }

    /// <summary>Whether the second line's number is the next after the first's: 2. after 1.</summary>
    public static bool Follows(TextLine first, TextLine second) => Number(second) is { } next && Number(first) == next - 1;

    /// <summary>A line of a table of contents: dots lead to the number of a page.</summary>
    public static bool IsContents(string text) => Leaders().IsMatch(text);

    /// <summary>Bits of a formula: no word in it.</summary>
    public static bool IsScrap(TextLine line) => line.Letters <= 12 && line.Words.All(w => w.Style.HasFlag(PrintStyle.Symbols) || LongestRun(w.Text) < 3) && BulletOf(line) is null && !line.Text.All(c => c is '.' or '…' or ' ');

    /// <summary>A line that ends a sentence.</summary>
    public static bool EndsSentence(string text) => text.TrimEnd('"', '”', '’', '\'', ')', ']', '»') is { Length: > 0 } t && t[^1] is '.' or '!' or '?' or ':' or '…' or '。' or '！' or '？' or '؟' or '۔';

    private static int? Number(TextLine line) =>
        int.TryParse(line.Words[0].Text.Trim('(', ')', '[', ']', '.', ':'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int LongestRun(string text)
    {
        var (run, most) = (0, 0);
        foreach (var c in text) most = Math.Max(most, run = char.IsLetter(c) ? run + 1 : 0);
        return most;
    }

    [GeneratedRegex(@"^(\(?[0-9]{1,3}[.:)]|\(?[a-zA-Z][.)]|\(?(i|ii|iii|iv|v|vi|vii|viii|ix|x)[.)]|\[[0-9]{1,3}\])(\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Enumerator();

    [GeneratedRegex(@"^(Fig(ure|\.)?|Table|Tab\.|Abb(ildung|\.)|Tabelle|Listing|Algorithm|Algorithmus|Tableau|Figura|Tabla|Tabella|Tabela|Figuur|Tabel|Scheme|Chart|Plate|Quadro|Exhibit)\s*(\d+|[IVX]+|[A-Z]\.?\d+)[.:\s–—-]|^[图图表圖図表]\s*\d+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Caption();

    [GeneratedRegex(@"(\.\s?){5,}\s*([0-9]{1,4}|[ivxl]{1,6})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Leaders();

    [GeneratedRegex(@"^(?<n>(\d{1,2}|[A-Z])(\.\d{1,2}){0,4}\.?|[IVX]{1,5}\.)\s+\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(abstract|summary|zusammenfassung|résumé|resumen|introduction|einleitung|conclusions?|acknowledge?ments?|danksagung|keywords|contents|inhaltsverzeichnis|appendix( [a-z])?|anhang|references|bibliography|literatur(verzeichnis)?|références|bibliographie|referencias|bibliografía|riferimenti|bibliografia|referências|literatuur)[.:]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Known();

    [GeneratedRegex(@"^(\d{1,2}\.?\s+)?(references|works cited|bibliography|literatur(verzeichnis)?|quellen(verzeichnis)?|références|bibliographie|referencias|bibliografía|riferimenti|bibliografia|referências|literatuur|参考文献|參考文獻)( and notes)?[.:]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex References();
}
