using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Handout.Corrections;

/// <summary>Looks for a name or a phrase in lines of a transcript.</summary>
/// <param name="phrase">What is looked for; any white space stands for any other. An empty one is nowhere.</param>
/// <param name="matchCase">Whether capitals count.</param>
/// <param name="wholeWords">Whether it must not be part of a longer word.</param>
public sealed class PhraseSearch(string phrase, bool matchCase = false, bool wholeWords = true)
{
    /// <summary>Such patterns never need it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly Regex? pattern = Pattern(phrase, matchCase, wholeWords);

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => pattern is null;

    public int Count(string text) => pattern?.Count(text) ?? 0;

    /// <summary>A text in pieces, told whether they are what is looked for; together they are the text.</summary>
    public IEnumerable<(string Text, bool IsFound)> Parts(string text)
    {
        var end = 0;
        foreach (var found in pattern?.Matches(text) ?? Enumerable.Empty<Match>())
        {
            if (found.Index > end) yield return (text[end..found.Index], false);
            yield return (found.Value, true);
            end = found.Index + found.Length;
        }
        if (end < text.Length) yield return (text[end..], false);
    }

    /// <param name="with">Taken as it is written.</param>
    public string Replace(string text, string with) => pattern?.Replace(text, _ => with) ?? text;

    private static Regex? Pattern(string phrase, bool matchCase, bool wholeWords)
    {
        var words = phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return null;
        var expression = string.Join(@"\s+", words.Select(Regex.Escape));
        if (wholeWords) expression = $@"(?<![\p{{L}}\p{{M}}\p{{N}}]){expression}(?![\p{{L}}\p{{M}}\p{{N}}])";
        return new Regex(expression, RegexOptions.CultureInvariant | (matchCase ? RegexOptions.None : RegexOptions.IgnoreCase), Longest);
    }
}
