using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Modules.Citing;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>
/// A heading that stands in the line of its paragraph: "<c>**Why.** It is needed …</c>", "Note: …". It belongs to the paragraph, not to what its sentences say.
/// What is emphasised and has a verb is a sentence itself.
/// </summary>
internal static partial class RunInLabel
{
    private const int MostWords = 8, MostBareWords = 3, SentenceWords = 4;

    // Parts of which decisions and reports are put together, which slides hardly have.
    private static readonly FrozenSet<string> Parts = Tongue.Set("decision reason background context consequence consequences status caveat entscheidung begründung décision decisión decisione decisão besluit");

    /// <summary>The text without its label; the text as it is where there is none, or nothing else.</summary>
    /// <param name="text">Markdown, or plain.</param>
    /// <param name="tongue">Of the text.</param>
    public static string Without(string text, Tongue tongue)
    {
        var bare = Rest(text, tongue) is { } rest && rest.Any(char.IsLetter) ? Algorithms.Language.Text.Capital(rest) : text;
        return bare == text ? text : Without(bare, tongue);
    }

    /// <summary>A block's words without its label.</summary>
    public static string Plain(TextBlock block, Tongue tongue) =>
        Rest(block.Markdown, tongue) is null ? block.Plain : ProofMarkup.Plain(Without(block.Markdown, tongue));

    private static string? Rest(string text, Tongue tongue)
    {
        if (Marked().Match(text) is { Success: true } marked) return IsLabel(marked.Groups["l"].Value, marked.Groups["p"].Value + marked.Groups["q"].Value, marked.Groups["r"].Value, tongue) ? marked.Groups["r"].Value : null;
        return Bare().Match(text) is { Success: true } bare && IsBareLabel(bare.Groups["l"].Value, bare.Groups["p"].Value, bare.Groups["r"].Value, tongue) ? bare.Groups["r"].Value : null;
    }

    private static bool IsLabel(string label, string mark, string rest, Tongue tongue)
    {
        var words = WordTokens.Split(label);
        if (words.Count > MostWords) return false;
        if (mark.Length == 0) return char.IsUpper(label[0]) && char.IsUpper(rest[0]) && WordTokens.Split(rest) is [var first, ..] && tongue.IsStop(first.Text.ToLowerInvariant());
        return mark is not "." || Asks(words, tongue) || !(FiniteVerbs.In(label, tongue) || (words.Count >= SentenceWords && words.Skip(1).Any(w => tongue.Verbs.Contains(w.Text))));
    }

    /// <summary>Without emphasis it is one by its words, or before a colon by being short and what follows by being a sentence.</summary>
    private static bool IsBareLabel(string label, string mark, string rest, Tongue tongue)
    {
        var words = WordTokens.Split(label);
        if (words.Count is 0 or > MostBareWords) return false;
        if (Admonitions.IsKind(words[0].Text) || tongue.Labels.Contains(words[0].Text.ToLowerInvariant()) || Parts.Contains(words[0].Text.ToLowerInvariant())) return words.Count == 1 || mark == ":";
        return mark == "." ? words.Count == 1 && Asks(words, tongue) : char.IsUpper(rest[0]) && !FiniteVerbs.In(label, tongue) && FiniteVerbs.In(rest, tongue);
    }

    private static bool Asks(IReadOnlyList<WordToken> words, Tongue tongue) => tongue.Code == "en" && words.Count > 0 && Objectives.Question().IsMatch(words[0].Text);

    // "**Why.** It …", "*Note*: it …", "__Limits__ – …"
    [GeneratedRegex(@"^\s*(?<m>\*{1,3}|_{1,3})(?=\S)(?<l>[^*_\n`]{1,80}?)(?<p>[.:?!]?)\k<m>(?<q>(\s*:|\s+[–—-](?=\s))?)\s+(?<r>\S[\s\S]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Marked();

    // "Note: it …", "Why. it …"
    [GeneratedRegex(@"^\s*(?<l>\p{Lu}[\p{L}' ’-]{1,40}?)(?<p>[.:])\s+(?<r>\S[\s\S]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bare();
}
