using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>Takes out of a text what points at the list of references: <c>[12]</c>, <c>[3, 5–7]</c>, <c>(Smith et al., 2019; Jones, 2020a)</c>, and footnote marks.</summary>
public static partial class Citations
{
    public static string Without(string text)
    {
        if (!text.AsSpan().ContainsAny("[(¹²³⁰⁴⁵⁶⁷⁸⁹*†‡")) return text;
        var bare = Numbered().Replace(text, "");
        bare = Authors().Replace(bare, m => IsCitation(m.Value) ? "" : m.Value);
        bare = Year().Replace(bare, "");
        bare = Marks().Replace(bare, "");
        return bare.Length == text.Length ? text : Loose().Replace(Text.Plain(bare), "");
    }

    // What a citation leaves before a stop; ".Rmd" and French " :" keep their space.
    [GeneratedRegex(@" +(?=[,.)](\s|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Loose();

    private static bool IsCitation(string brackets) =>
        brackets.Trim(' ', '(', ')').Split(';').All(part => Reference().IsMatch(part.Trim()));

    // [12], [3, 4], [1–3], [12, p. 5]; not [0, 1], which is an interval, nor x[1].
    [GeneratedRegex(@"(?<=[^\s=∈∉<>≤≥(\[+*/−–-] |\+\+ )\[[1-9]\d{0,2}(\s*[,;–-]\s*[1-9]\d{0,2})*(,\s*(p|pp|S|ch)\.\s*\d+(–\d+)?)?\]|(?<=\p{L}{3}|[.,;:)])\[[1-9]\d{0,2}(\s*[,;–-]\s*[1-9]\d{0,2})*\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@" ?\([^()]{4,300}\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Authors();

    // Smith, 2019 · Smith and Jones 2020a · see Smith et al., 2019, p. 5 · Smith, 2019, 2021
    [GeneratedRegex(@"^((see|e\.g\.,?|cf\.|siehe|vgl\.|z\. ?B\.|voir|cf|véase|vedi|zie|ver)( also| auch)?,? )*(?:(?:van|von|de|der|den|da|di|la|le) )*\p{Lu}[\p{L}'’-]+((,? (and|&|und|et|y|e|en) |, | )((?:van|von|de|der|den|da|di|la|le) )*\p{Lu}[\p{L}.'’-]*)*( et al\.?| u\. ?a\.| et coll\.)?,? \(?(1[89]|20)\d\d[a-z]?\)?(, ((1[89]|20)\d\d)?[a-z]?)*(, (p|pp|S|ch|sec)\. ?\d+([–-]\d+)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Reference();

    // Smith et al. (2019) show: the year alone.
    [GeneratedRegex(@"(?<=\p{Lu}[\p{L}'’-]+|al\.) \((1[89]|20)\d\d[a-z]?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Year();

    // word¹ word.² word* word†; not m², x² or 10².
    [GeneratedRegex(@"(?<=\p{L}{3}|[.,;:!?”""])[¹²³⁰⁴-⁹]+(?!\p{L})|(?<=\p{L}{2}|[.,)])[*†‡]+(?=\s|[.,;:]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Marks();
}
