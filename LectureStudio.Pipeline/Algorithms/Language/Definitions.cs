using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>A definition found in a text.</summary>
/// <param name="Term">Without its article, beginning with a capital.</param>
/// <param name="Meaning">Beginning with a capital, ending with a stop.</param>
public sealed record FoundDefinition(string Term, string Meaning);

/// <summary>Finds definitions by how they are put: "X is a …", "… is called X", "Unter X versteht man …", and "X: …" on slides.</summary>
public static partial class Definitions
{
    private const int LongestTerm = 5;

    /// <summary>The definition that a clean sentence gives, or null.</summary>
    public static FoundDefinition? InSentence(string sentence, Tongue tongue)
    {
        var text = sentence.TrimEnd('.', '!', ' ');
        if (text.Length > 400 || text.EndsWith('?')) return null;
        foreach (var pattern in tongue.Definitions)
        {
            var match = pattern.Match(text);
            if (!match.Success) continue;
            var meaning = match.Groups["d"].Value.Trim(' ', ',');
            if (!tongue.VerbLast) meaning = Lead().Replace(meaning, "");
            if (Term(match.Groups["t"].Value, tongue) is { } term && !tongue.Judgement.IsMatch(meaning) && IsMeaning(meaning, term, tongue)) return Make(term, meaning);
        }
        return null;
    }

    /// <summary>The definition that a slide's line gives ("Term: explanation", "Term – explanation"), or null.</summary>
    public static FoundDefinition? InLine(string line, Tongue tongue)
    {
        var match = Labelled().Match(line);
        if (!match.Success) return InSentence(line, tongue);
        var (label, meaning) = (match.Groups["t"].Value, match.Groups["d"].Value);
        return !tongue.Labels.Contains(WordTokens.Split(label).FirstOrDefault().Text?.ToLowerInvariant() ?? "")
            && Term(label, tongue) is { } term && IsMeaning(meaning, term, tongue) ? Make(term, meaning) : null;
    }

    private static FoundDefinition Make(string term, string meaning) => new(Text.Capital(term), Text.Stopped(Text.Capital(meaning)));

    /// <summary>The noun phrase without its article, or null when it is not one.</summary>
    private static string? Term(string text, Tongue tongue)
    {
        text = text.Trim(' ', ',', '"', '“', '”', '„', '«', '»', '\'', '‘', '’');
        var words = WordTokens.Split(text);
        var first = 0;
        while (first < words.Count && tongue.Determiners.Contains(words[first].Text.ToLowerInvariant()) && !tongue.Dangling.Contains(words[first].Text.ToLowerInvariant())) first++;
        if (first >= words.Count || words.Count - first > LongestTerm + 1) return null;
        var core = words.Skip(first).ToList();
        var start = core[0].Start + core[0].Text.Length - tongue.Bare(core[0].Text).Length;
        var inBrackets = text.IndexOf('(', StringComparison.Ordinal);
        var named = core.Where(w => inBrackets < 0 || w.Start < inBrackets).ToList();
        if (named.Count is 0 or > LongestTerm) return null;
        if (!Topical(named[0].Text, tongue) || !Topical(named[^1].Text, tongue) || tongue.GenericNouns.Contains(tongue.Normal(named[^1].Text))) return null;
        if (named.Any(w => !tongue.Joints.Contains(w.Text.ToLowerInvariant()) && !tongue.IsContent(w.Text) && !w.Text.All(char.IsDigit))) return null;
        if (tongue.CapitalNouns && !named.Any(w => char.IsUpper(w.Text[0]))) return null;
        var term = text[start..].TrimEnd(' ', ',');
        return term.Length is >= 2 and <= 60 && Readability.IsProse(term.Replace("(", "").Replace(")", ""), named) ? term : null;
    }

    private static bool Topical(string word, Tongue tongue) =>
        tongue.IsContent(word) && !tongue.Verbs.Contains(tongue.Normal(word)) && !word.EndsWith("ly", StringComparison.Ordinal);

    private static bool IsMeaning(string meaning, string term, Tongue tongue)
    {
        var words = WordTokens.Split(meaning);
        if (words.Count is < 4 or > 45 || !Readability.IsBalanced(meaning) || !Readability.IsProse(meaning, words)) return false;
        if (tongue.Dangling.Contains(words[0].Text.ToLowerInvariant()) && !tongue.Determiners.Contains(words[0].Text.ToLowerInvariant())) return false;
        if (words[0].Text.ToLowerInvariant() is var head && (head is "this" or "these" or "they" or "it" or "we" or "you" or "i")) return false;
        // "…, which are called buboes" names a part of the sentence only.
        if (tongue.Dangling.Contains(words[^1].Text.ToLowerInvariant()) && words[^1].OpensPhrase) return false;
        var said = words.Select(w => tongue.StemOf(w.Text)).ToHashSet();
        // A definition that needs its own term says nothing.
        return words.Count(w => tongue.IsContent(w.Text)) >= 2 && !WordTokens.Split(term).Where(w => tongue.IsContent(w.Text)).All(w => said.Contains(tongue.StemOf(w.Text)));
    }

    /// <summary>What may stand between the verb and the meaning: "means <em>that</em> …".</summary>
    [GeneratedRegex(@"^(that|que|qu'|che)\b *", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Lead();

    // Residual: observed value minus predicted value
    [GeneratedRegex(@"^(?<t>[^:.;!?–—]{2,60})(?::| [–—-]) +(?<d>[^:]{8,300})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Labelled();
}
