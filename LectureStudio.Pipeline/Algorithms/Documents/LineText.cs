using System.Globalization;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>Words and lines put together as text: words parted at line ends are joined, scripts without spaces get none.</summary>
public static class LineText
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>After a hyphen at a line's end these go on with another word: "pre- and post-processing", "Vor- und Nachteile".</summary>
    private static readonly HashSet<string> Conjunctions = ["and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "u", "e", "en", "of"];

    /// <summary>The words of one line.</summary>
    public static string Of(IReadOnlyList<PrintedWord> words)
    {
        if (words.Count == 1) return words[0].Text;
        var text = new StringBuilder();
        foreach (var word in words)
        {
            if (text.Length > 0 && NeedsSpace(text[^1], word.Text[0])) text.Append(' ');
            text.Append(word.Text);
        }
        return text.ToString();
    }

    /// <summary>The lines as running text.</summary>
    /// <param name="lines">In reading order.</param>
    /// <param name="isWord">Whether the document has this word, in lower case, in the middle of a line; tells "well-known" parted at its hyphen from a parted word.</param>
    public static string Of(IEnumerable<string> lines, Func<string, bool>? isWord = null)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Where(l => l.Length > 0))
        {
            if (text.Length > 0) Join(text, line, isWord);
            text.Append(line);
        }
        return text.Replace(SoftHyphen.ToString(), "").ToString();
    }

    /// <summary>What stands between two stretches of text: a space, or nothing in scripts without.</summary>
    public static string Joint(string before, string after) => before.Length > 0 && after.Length > 0 && NeedsSpace(before[^1], after[0]) ? " " : "";

    /// <summary>Whether the character belongs to a script written without spaces between words.</summary>
    public static bool IsSpaceless(char c) =>
        c is (>= '\u2E80' and <= '\u2FDF') or (>= '\u3000' and <= '\u30FF') or (>= '\u31C0' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFF60')
            or (>= '\uD840' and <= '\uD88F') or (>= '\u0E01' and <= '\u0EDF');

    private static bool NeedsSpace(char before, char after) => !(IsSpaceless(before) || IsEndOfSpaceless(before)) || !IsSpaceless(after);

    // The second half of a character of the supplementary ideographic planes.
    private static bool IsEndOfSpaceless(char c) => char.IsLowSurrogate(c);

    private static void Join(StringBuilder text, string next, Func<string, bool>? isWord)
    {
        var last = text[^1];
        if (last is SoftHyphen or '\u2010' && text.Length > 1 && char.IsLetter(text[^2]) && char.IsLetter(next[0])) text.Length--;
        else if (last == '-' && text.Length > 1 && char.IsLetterOrDigit(text[^2]) && char.IsLetterOrDigit(next[0])) Unite(text, next, isWord);
        else if (NeedsSpace(last, next[0])) text.Append(' ');
    }

    private static void Unite(StringBuilder text, string next, Func<string, bool>? isWord)
    {
        var second = FirstWord(next);
        if (Conjunctions.Contains(second)) text.Append(' ');
        else if (char.IsLower(next[0]) && char.IsLetter(text[^2]) && !IsCompound(LastWord(text), second, isWord)) text.Length--;
    }

    /// <summary>"well-" + "known": the document has it with the hyphen elsewhere and not without.</summary>
    private static bool IsCompound(string first, string second, Func<string, bool>? isWord) =>
        isWord is not null && !isWord(first + second) && (isWord(first + "-" + second) || first.Contains('-', StringComparison.Ordinal));

    private static string LastWord(StringBuilder text)
    {
        var from = text.Length - 1;
        while (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '-')) from--;
        return text.ToString(from, text.Length - 1 - from).ToLower(CultureInfo.InvariantCulture);
    }

    private static string FirstWord(string text)
    {
        var to = 0;
        while (to < text.Length && (char.IsLetterOrDigit(text[to]) || text[to] == '-')) to++;
        return text[..to].TrimEnd('-').ToLower(CultureInfo.InvariantCulture);
    }
}
