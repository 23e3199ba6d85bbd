using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Search;

/// <summary>
/// The terms of a text, in lower case: runs of letters, marks and digits; where a script writes words without spaces, each two neighbours.
/// <c>search.js</c> takes a query apart in the same way, and folds accents on both sides.
/// </summary>
internal static class SearchTerms
{
    private const int Longest = 40;

    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        var dense = new List<string>();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsDense(rune.Value))
            {
                if (word.Length > 0) yield return Take(word);
                dense.Add(rune.ToString());
                continue;
            }
            foreach (var pair in Pairs(dense)) yield return pair;
            dense.Clear();
            if (IsWord(rune)) word.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (word.Length > 0) yield return Take(word);
        }
        foreach (var pair in Pairs(dense)) yield return pair;
        if (word.Length > 0) yield return Take(word);
    }

    private static string Take(StringBuilder word)
    {
        var term = word.Length <= Longest ? word.ToString() : word.ToString(0, char.IsHighSurrogate(word[Longest - 1]) ? Longest - 1 : Longest);
        word.Clear();
        return term;
    }

    private static IEnumerable<string> Pairs(List<string> run) => run.Count == 1 ? run : run.Zip(run.Skip(1), string.Concat);

    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    // Thai to Lao, Myanmar, Khmer, Hiragana and Katakana, Han with its extensions, Hangul syllables.
    private static bool IsDense(int c) => c is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3041 and <= 0x30FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
