using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Acronyms that a text explains: "abstract syntax tree (AST)".</summary>
internal static partial class Acronyms
{
    /// <summary>Each acronym with its long form.</summary>
    public static IReadOnlyDictionary<string, string> In(string text)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Bracketed().Matches(text))
        {
            var (acronym, words) = (match.Groups["a"].Value, match.Groups["w"].Value.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries));
            // As many of the words before the bracket as the acronym has letters, in their order.
            if (words.Length < acronym.Length || acronym.Length < 2) continue;
            var own = words[^acronym.Length..];
            if (own.Zip(acronym).All(p => char.ToUpperInvariant(p.First[0]) == p.Second)) found.TryAdd(acronym, LongForm(match.Groups["w"].Value, acronym.Length));
        }
        return found;
    }

    private static string LongForm(string words, int count)
    {
        var at = words.Length;
        for (var i = 0; i < count; i++) at = Math.Max(0, words.LastIndexOfAny([' ', '-'], at - 1));
        return words[at..].Trim(' ', '-');
    }

    [GeneratedRegex(@"(?<w>(\p{L}[\w’']*[ -]){1,7}\p{L}[\w’']*) \((the )?(?<a>\p{Lu}{2,6})s?\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bracketed();
}
