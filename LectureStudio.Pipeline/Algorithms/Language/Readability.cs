using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>Turns something said into a sentence that can be printed, and says how well it would read there.</summary>
public static partial class Readability
{
    /// <summary>Without noises in brackets, hesitations, doubled words and the words speakers put before a sentence; a capital first, a full stop last.</summary>
    public static string Clean(string spoken, Tongue tongue)
    {
        var text = Text.Plain(Noise().Replace(spoken, " "));
        text = WithoutHesitations(text, tongue);
        for (var i = 0; i < 5; i++)
        {
            var rest = tongue.Openers.Without(text);
            if (rest.Length == text.Length) break;
            text = rest;
        }
        text = Text.Tight(Commas().Replace(text, ",")).Trim(' ', ',', ';', '-', '–', '—', '•', '>');
        return text.Length == 0 ? "" : Text.Stopped(Text.Capital(text));
    }

    /// <summary>0 (not to be printed) to 1 (a good sentence on its own).</summary>
    /// <param name="text">As <see cref="Clean"/> gives it.</param>
    /// <param name="wasPunctuated">Whether the source itself ended the sentence with a stop.</param>
    public static double Of(string text, bool wasPunctuated, Tongue tongue)
    {
        var words = WordTokens.Split(text);
        var length = words.Count;
        if (length < 4 || length > 70 || text.EndsWith('?') || tongue.Housekeeping.IsMatch(text) || !IsProse(text, words) || !IsBalanced(text)) return 0;
        if (!HasVerb(words, tongue)) return 0;
        if (!wasPunctuated && (EndsOpen(words[^1].Text, tongue) || tongue.Dangling.Contains(tongue.Normal(words[^1].Text)))) return 0;
        var score = length switch { < 6 => 0.6, <= 32 => 1.0, <= 45 => 0.6, _ => 0.2 };
        if (tongue.Dangling.Contains(words[0].Text.ToLowerInvariant())) score *= 0.3;
        if (words.Skip(1).Any(w => tongue.Pointing.Contains(w.Text.ToLowerInvariant()))) score *= 0.75;
        if (!wasPunctuated) score *= 0.8;
        if (words.Count(w => tongue.IsContent(w.Text)) < 3) score *= 0.3;
        if (tongue.Personal.IsMatch(text)) score *= 0.5;
        return score;
    }

    /// <summary>Whether a verb is likely among the words.</summary>
    public static bool HasVerb(IReadOnlyList<WordToken> words, Tongue tongue)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = tongue.Normal(words[i].Text);
            // "to distribute" is a purpose, not a statement.
            if (i > 0 && tongue.Verbs.Contains(word) && words[i - 1].Text.ToLowerInvariant() is not ("to" or "zu" or "te")) return true;
            if (i == 0 || word.Length < 3 || tongue.StopWords.Contains(word) || (tongue.CapitalNouns && char.IsUpper(words[i].Text[0]))) continue;
            if (!words[i].OpensPhrase && tongue.Subjects.Contains(words[i - 1].Text.ToLowerInvariant()) && !tongue.Determiners.Contains(word)) return true;
            if (!tongue.VerbEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal)) || word.EndsWith("ss", StringComparison.Ordinal)) continue;
            if (i == words.Count - 1 ? tongue.CapitalNouns : !words[i + 1].OpensPhrase && tongue.Determiners.Contains(words[i + 1].Text.ToLowerInvariant())) return true;
        }
        return false;
    }

    /// <summary>Words rather than formulas, code or the rubble of a recogniser.</summary>
    public static bool IsProse(string text, IReadOnlyList<WordToken> words)
    {
        if (words.Count == 0 || Code().IsMatch(text) || text.Count(c => "+−×÷≤≥≠≈∈∑∫√∞·∗±".Contains(c)) > 1) return false;
        var solid = text.Count(c => !char.IsWhiteSpace(c));
        var letters = text.Count(char.IsLetter);
        var real = words.Count(w => w.Text.Length > 1 && w.Text.Count(char.IsLetter) >= w.Text.Length - 1 || w.Text is "a" or "I" or "A" or "à" or "y" or "o" or "e" or "è" or "é");
        return letters >= 0.75 * solid && real >= 0.75 * words.Count && words.Count(w => IsSymbol(w.Text)) <= 0.3 * words.Count;
    }

    /// <summary>Every bracket that opens closes, and the text is no mere aside.</summary>
    public static bool IsBalanced(string text) => text.Count(c => c == '(') == text.Count(c => c == ')') && !(text.StartsWith('(') && text.TrimEnd('.').EndsWith(')'));

    /// <summary>A file's name, an identifier or a mathematical symbol: <c>plot.R</c>, <c>aTi</c>, <c>maxIter</c>.</summary>
    private static bool IsSymbol(string word)
    {
        if (word.Length == 1) return char.IsLower(word[0]) && word is not ("a" or "à" or "y" or "o" or "e" or "è" or "é");
        for (var i = 1; i < word.Length; i++)
            if ((word[i] == '.' && i + 1 < word.Length && char.IsLetter(word[i - 1]) && i > 1) || (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))) return true;
        return false;
    }

    /// <summary>A phrase cut off after a word that wants another: "because f is used as".</summary>
    internal static bool EndsOpen(string last, Tongue tongue)
    {
        var word = tongue.Normal(last);
        return tongue.Joints.Contains(word) || tongue.Determiners.Contains(word) || (!tongue.VerbLast && tongue.Verbs.Contains(word) && tongue.StopWords.Contains(word));
    }

    private static string WithoutHesitations(string text, Tongue tongue)
    {
        var kept = new System.Text.StringBuilder();
        string? before = null;
        foreach (var piece in text.Split(' '))
        {
            var word = piece.Trim(',', '.', '…').ToLowerInvariant();
            if (tongue.Hesitations.Contains(word)) continue;
            // "the the" is a slip; "very, very" and "had had" with longer words are rarer than slips, and a lost repetition harms nothing.
            if (word.Length > 0 && word == before && word.All(char.IsLetter)) continue;
            if (kept.Length > 0) kept.Append(' ');
            kept.Append(piece);
            before = piece.EndsWith(',') || piece.EndsWith('.') ? null : word;
        }
        return kept.ToString();
    }

    [GeneratedRegex(@"\[[^\]]*\]|\{[^}]*\}|<[^>]*>|[♪♫*]+|\((laughter|laughs|applause|music|inaudible|lachen|musik|rires|risas|risate|gelach|risos)[^)]*\)|^ *(>>|-) *", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Noise();

    [GeneratedRegex(@"(\s*,)+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Commas();

    [GeneratedRegex(@"<-|->|[←→↔⇒⇔]|[{}\\|=<>_^~@]|::|\(\)|;\s*$|\$\w|https?:|www\.|--\w|\w\((?!(s|es|e|n|en|r|ies|er|in)\))|^#|#'|^(import|def|return|for|while|if|else|library|class|from) \S+$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Code();
}
