using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Citing;

/// <summary>Cited lines, taken apart once for however many texts are held against them.</summary>
internal sealed class ProofLines
{
    /// <summary>A sentence may draw on so many of the source that follow one another.</summary>
    private const int Widest = 3;

    private readonly List<ProofSentence> sentences;
    private readonly string raw, plain, tokens;

    public ProofLines(IReadOnlyList<string> lines, Tongue tongue)
    {
        Lines = lines;
        sentences = [.. ProofMarkup.Sentences(lines).Select(s => ProofSentence.Of(s, [], tongue))];
        raw = string.Join(' ', lines.Select(l => string.Join(' ', ProofMarkup.Same(l).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        plain = string.Join(' ', sentences.Select(s => s.Text));
        tokens = Tokens(plain);
    }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>How far the lines support the sentence: the share of its words in the best few sentences that follow one another, and what speaks against it.</summary>
    public ProofResult Support(ProofSentence sentence)
    {
        // Word for word, wherever its sentences end and whatever signs stand between.
        if (Tokens(sentence.Text) is { Length: > 1 } own && tokens.Contains(own, StringComparison.Ordinal)) return new(1, null);
        if (sentence.Exact.FirstOrDefault(e => !Has(e)) is { } missing) return new(0, $"“{missing}” is not there");
        if (sentence.Words.Count == 0)
            return (sentence.Exact.Count > 0 && sentence.Numbers.Count == 0) || Has(sentence.Text, StringComparison.OrdinalIgnoreCase) ? new(1, null) : new(0, $"“{sentence.Text}” is not there");
        var (share, first, width) = Best(sentence);
        if (share < CitationProof.Enough) return new(share, $"only {share:P0} of the words of “{sentence.Text}” are there");
        var drawn = sentences.GetRange(first, width);
        var nearest = drawn.MaxBy(s => (2.0 * s.Words.Count(sentence.Words.Contains)) / (s.Words.Count + sentence.Words.Count))!;
        // A sentence made of several denies what each of them denies.
        return sentence.Negations != nearest.Negations && sentence.Negations != drawn.Sum(s => s.Negations) ? new(share, $"“{sentence.Text}” says the opposite") : new(share, null);
    }

    /// <summary>Whether one sentence of the lines has all of the phrase.</summary>
    public bool Finds(ProofSentence phrase) =>
        Has(phrase.Text, StringComparison.OrdinalIgnoreCase)
        || (phrase.Exact.All(e => Has(e)) && (phrase.Words.Count > 0 || phrase.Exact.Count > 0) && (phrase.Words.Count == 0 || sentences.Any(s => phrase.Words.All(w => Holds(s, w)))));

    private (double Share, int First, int Width) Best(ProofSentence sentence)
    {
        var best = (Share: 0.0, First: 0, Width: 1);
        for (var width = 1; width <= Widest; width++)
        {
            var isSaid = false;
            for (var first = 0; first + width <= sentences.Count; first++)
            {
                var found = sentence.Words.Count(w => Enumerable.Range(first, width).Any(i => Holds(sentences[i], w)));
                var share = (double)found / sentence.Words.Count;
                isSaid |= share >= CitationProof.Enough;
                if (share > best.Share && HasExact(sentence, first, width) && HasNumbers(sentence, first, width)) best = (share, first, width);
            }
            // Where fewer sentences have the words but other numbers, that the numbers stand near by too is chance.
            if (isSaid && sentence.Numbers.Count > 0) break;
        }
        return best;
    }

    /// <summary>Whether the numbers stand there in the same order, each as often.</summary>
    private bool HasNumbers(ProofSentence sentence, int first, int width)
    {
        var at = 0;
        foreach (var number in sentences.Skip(first).Take(width).SelectMany(s => s.Numbers))
            if (at < sentence.Numbers.Count && number == sentence.Numbers[at]) at++;
        return at == sentence.Numbers.Count;
    }

    /// <summary>Whether numbers and names stand in the same few sentences; one that stands in the lines only as they are written, such as within markup, counts as there.</summary>
    private bool HasExact(ProofSentence sentence, int first, int width)
    {
        if (sentence.Exact.Count == 0) return true;
        var near = string.Join(' ', sentences.Skip(first).Take(width).Select(s => s.Text));
        return sentence.Exact.All(e => Occurs(near, e, StringComparison.Ordinal) || !Occurs(plain, e, StringComparison.Ordinal));
    }

    /// <summary>A name from code counts as a word too where it is written as one: "a List".</summary>
    private static bool Holds(ProofSentence sentence, string word) => sentence.Words.Contains(word) || sentence.Exact.Contains(word, StringComparer.OrdinalIgnoreCase);

    private bool Has(string text, StringComparison comparison = StringComparison.Ordinal) => Occurs(raw, text, comparison) || Occurs(plain, text, comparison);

    /// <summary>Whether it occurs and no letter or digit goes on at either end.</summary>
    public static bool Occurs(string within, string text, StringComparison comparison) => Next(within, text, 0, comparison) >= 0;

    /// <summary>The text without the places where a name occurs.</summary>
    public static string Without(string text, string name)
    {
        for (var at = Next(text, name, 0, StringComparison.Ordinal); at >= 0; at = Next(text, name, at + 1, StringComparison.Ordinal)) text = text[..at] + " " + text[(at + name.Length)..];
        return text;
    }

    private static int Next(string within, string text, int from, StringComparison comparison)
    {
        if (from >= within.Length) return -1;
        for (var at = within.IndexOf(text, from, comparison); at >= 0 && text.Length > 0; at = within.IndexOf(text, at + 1, comparison))
        {
            var end = at + text.Length;
            if ((at == 0 || !Joined(within[at - 1], text[0])) && (end == within.Length || !Joined(text[^1], within[end])) && !IsDecimal(within, at, end, text)) return at;
            if (at + 1 >= within.Length) break;
        }
        return -1;
    }

    /// <summary>Words, names and numbers, each between two bars; 2.5 is one.</summary>
    private static string Tokens(string text)
    {
        var found = new System.Text.StringBuilder("|");
        for (var i = 0; i < text.Length; i++)
        {
            var isPoint = text[i] is '.' or ',' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
            if (IsPart(text[i]) || isPoint || char.IsSurrogate(text[i])) found.Append(text[i]);
            else if (found[^1] != '|') found.Append('|');
        }
        return (found[^1] == '|' ? found : found.Append('|')).ToString();
    }

    private static bool Joined(char a, char b) => IsPart(a) && IsPart(b) && a < '\u0E00' && b < '\u0E00';

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    // "3" is not "3.5".
    private static bool IsDecimal(string within, int at, int end, string text) =>
        (char.IsAsciiDigit(text[^1]) && end + 1 < within.Length && within[end] is ('.' or ',') && char.IsAsciiDigit(within[end + 1]))
        || (char.IsAsciiDigit(text[0]) && at > 1 && within[at - 1] is ('.' or ',') && char.IsAsciiDigit(within[at - 2]));
}
