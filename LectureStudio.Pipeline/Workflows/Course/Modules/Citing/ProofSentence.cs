using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Citing;

/// <summary>A sentence as the check of citations sees it.</summary>
/// <param name="Text">Without markup.</param>
/// <param name="Words">Stems of the words that carry meaning.</param>
/// <param name="Exact">Numbers, names from code, what stands in backticks: they must be there letter by letter.</param>
/// <param name="Numbers">Those that stand by themselves, in order.</param>
/// <param name="Negations">How often it says that something is not so.</param>
internal sealed partial record ProofSentence(string Text, IReadOnlySet<string> Words, IReadOnlyList<string> Exact, IReadOnlyList<string> Numbers, int Negations)
{
    /// <summary>Takes a sentence apart.</summary>
    /// <param name="plain">Without markup.</param>
    /// <param name="code">What of it stood in backticks.</param>
    /// <param name="tongue">Whose stems and function words count.</param>
    public static ProofSentence Of(string plain, IEnumerable<string> code, Tongue tongue)
    {
        // Longest first, and only where no letter goes on: `reply` is not a part of replyWithError.
        var exact = code.OrderByDescending(c => c.Length).Where(c => ProofLines.Occurs(plain, c, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        var rest = exact.Aggregate(plain, (text, c) => ProofLines.Without(text, c));
        foreach (var name in Underscored().Matches(rest).Select(m => m.Value)) exact.Add(name);
        rest = Underscored().Replace(rest, " ");
        var words = new HashSet<string>(StringComparer.Ordinal);
        // Of all of it: only the text tells what is code, the lines may not.
        var negations = WordTokens.Split(plain).Count(w => Negation.Is(w.Text, tongue));
        foreach (var token in WordTokens.Split(rest))
        {
            if (IsExact(token.Text)) exact.Add(token.Text);
            else foreach (var part in token.Text.Split('-', '‑', '.')) Add(part);
        }
        return new(plain, words, exact, [.. Number().Matches(plain).Select(m => m.Value)], negations);

        void Add(string part)
        {
            if (part.Length == 0 || tongue.IsStop(part)) return;
            if (!part.Any(HasNoSpaces)) words.Add(tongue.StemOf(part));
            else if (part.Length == 1) words.Add(part);
            // Scripts without spaces: pairs of letters stand for words.
            else for (var i = 0; i + 1 < part.Length; i++) words.Add(part.Substring(i, 2));
        }
    }

    /// <summary>Numbers, and names as only code has them: <c>maxItems</c>, <c>HTTPServer2</c>.</summary>
    private static bool IsExact(string token) => token.Any(char.IsAsciiDigit) || (token.All(c => char.IsLetterOrDigit(c) || c == '.') && token.Zip(token.Skip(1)).Any(p => char.IsLower(p.First) && char.IsUpper(p.Second)));

    [GeneratedRegex(@"(?<![\p{L}\p{N}_])[0-9]+([.,][0-9]+)*(?![\p{L}\p{N}_])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\p{L}\p{N}]*_[\p{L}\p{N}_]*[\p{L}\p{N}]|[\p{L}\p{N}]+_", RegexOptions.None, 10_000)]
    private static partial Regex Underscored();

    // Han, kana, Thai, Lao, Khmer, Myanmar.
    private static bool HasNoSpaces(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
