using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>A word of a text.</summary>
/// <param name="Text">As written.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="OpensPhrase">Whether punctuation or a line end stands between it and the word before; true for the first.</param>
public readonly record struct WordToken(string Text, int Start, bool OpensPhrase)
{
    /// <summary>Index after its last character.</summary>
    public int End => Start + Text.Length;
}

/// <summary>Takes a text apart into words. Hyphens, apostrophes and dots inside a word belong to it, as do the signs of C# and C++.</summary>
public static partial class WordTokens
{
    public static IReadOnlyList<WordToken> Split(string text)
    {
        var words = new List<WordToken>(text.Length / 6 + 1);
        var end = 0;
        foreach (var match in Word().EnumerateMatches(text))
        {
            var opens = words.Count == 0 || Breaks(text.AsSpan(end, match.Index - end));
            words.Add(new WordToken(text.Substring(match.Index, match.Length), match.Index, opens));
            end = match.Index + match.Length;
        }
        return words;
    }

    private static bool Breaks(ReadOnlySpan<char> between)
    {
        foreach (var c in between)
            if (c != ' ' && c != '\t' && c != '\u00A0') return true;
        return false;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-'’.‑][\p{L}\p{N}]+)*(?:\+\+|#)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Word();
}
