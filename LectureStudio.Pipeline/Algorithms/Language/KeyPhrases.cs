namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>A phrase that tells what a text is about.</summary>
/// <param name="Text">As most often written.</param>
/// <param name="Stem">The stems of its words, by which forms of one phrase are known as one.</param>
/// <param name="Score">Higher is more telling; comparable within one text only.</param>
/// <param name="Count">How often it occurs, as a whole or within longer phrases.</param>
public sealed record KeyPhrase(string Text, string Stem, double Score, int Count);

/// <summary>
/// Key phrases of a text, without training. Candidates are runs of words between function words and verbs, as in RAKE
/// (Rose et al., 2010), and the parts of such runs that recur; they are weighed by C-value (Frantzi, Ananiadou and Mima, 2000),
/// which takes from a phrase what its longer forms explain, and by how central their words are.
/// </summary>
public static class KeyPhrases
{
    private const int LongestPhrase = 4;
    private const double SingleWord = 0.7;

    /// <summary>The <paramref name="count"/> most telling phrases, best first, none contained in a better one.</summary>
    /// <param name="text">Any text; line ends and punctuation end a phrase.</param>
    /// <param name="language">BCP 47 tag; guessed when null or unknown.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<string> Find(string text, string? language, int count) =>
        Distinct(Rank([(text, 1)], Tongue.For(language, text)), count).Select(p => p.Text).ToList();

    /// <summary>All phrases of several weighted texts, best first; a title may weigh more than what was said.</summary>
    internal static IReadOnlyList<KeyPhrase> Rank(IEnumerable<(string Text, double Weight)> texts, Tongue tongue)
    {
        var runs = texts.SelectMany(t => Runs(t.Text, tongue).Select(r => (Words: r, t.Weight))).ToList();
        var wordWeight = WordWeights(runs, tongue);
        var found = new Dictionary<string, Candidate>();
        foreach (var (words, weight) in runs)
        {
            var stems = words.Select(tongue.StemOf).ToArray();
            for (var first = 0; first < words.Count; first++)
                for (var length = 1; length <= Math.Min(LongestPhrase, words.Count - first); length++)
                {
                    if (!MayEnd(words[first + length - 1], tongue)) continue;
                    var stem = string.Join(' ', stems, first, length);
                    if (!found.TryGetValue(stem, out var candidate)) found[stem] = candidate = new(stem, length, stems[first..(first + length)]);
                    candidate.See(string.Join(' ', words.Skip(first).Take(length)), weight, whole: length == words.Count);
                }
        }
        return Score(found, wordWeight);
    }

    /// <summary>The best phrases, none within another; a recurring longer phrase takes the place of its single word.</summary>
    internal static IReadOnlyList<KeyPhrase> Distinct(IEnumerable<KeyPhrase> ranked, int count)
    {
        var taken = new List<KeyPhrase>();
        foreach (var phrase in ranked)
        {
            var met = taken.FindIndex(t => Within(phrase.Stem, t.Stem) || Within(t.Stem, phrase.Stem));
            if (met < 0 && taken.Count < count) taken.Add(phrase);
            else if (met >= 0 && phrase.Count > 1 && !taken[met].Stem.Contains(' ') && Within(taken[met].Stem, phrase.Stem)) taken[met] = phrase;
        }
        return taken;
    }

    private static bool Within(string part, string whole) => $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);

    private static IEnumerable<IReadOnlyList<string>> Runs(string text, Tongue tongue)
    {
        var run = new List<string>();
        foreach (var token in WordTokens.Split(text))
        {
            var breaks = !IsTopical(token.Text, tongue);
            if ((token.OpensPhrase || breaks) && run.Count > 0)
            {
                yield return run;
                run = [];
            }
            if (!breaks) run.Add(tongue.Bare(token.Text));
        }
        if (run.Count > 0) yield return run;
    }

    /// <summary>A phrase ends in its noun.</summary>
    private static bool MayEnd(string word, Tongue tongue) =>
        !tongue.Plain.Contains(tongue.Normal(word)) && (!tongue.CapitalNouns || char.IsUpper(word[0]));

    private static bool IsTopical(string word, Tongue tongue) =>
        tongue.IsContent(word) && !tongue.Verbs.Contains(tongue.Normal(word)) && !tongue.Hesitations.Contains(word.ToLowerInvariant())
        && !word.EndsWith("ly", StringComparison.Ordinal);

    /// <summary>RAKE's degree ÷ frequency, damped, times the frequency: words that keep company weigh more than lonely ones.</summary>
    private static Dictionary<string, double> WordWeights(List<(IReadOnlyList<string> Words, double Weight)> runs, Tongue tongue)
    {
        var frequency = new Dictionary<string, double>();
        var degree = new Dictionary<string, double>();
        foreach (var (words, weight) in runs)
            foreach (var word in words)
            {
                var stem = tongue.StemOf(word);
                var noun = tongue.CapitalNouns && char.IsLower(word[0]) ? 0.4 : 1;
                frequency[stem] = frequency.GetValueOrDefault(stem) + weight * noun;
                degree[stem] = degree.GetValueOrDefault(stem) + weight * noun * Math.Min(words.Count, LongestPhrase);
            }
        return frequency.ToDictionary(f => f.Key, f => Math.Sqrt(degree[f.Key] / Math.Max(f.Value, 1e-9)) * Math.Log2(1 + f.Value));
    }

    private static List<KeyPhrase> Score(Dictionary<string, Candidate> found, Dictionary<string, double> wordWeight)
    {
        foreach (var candidate in found.Values.Where(c => c.Length > 1))
            for (var first = 0; first < candidate.Length; first++)
                for (var length = 1; length < candidate.Length && first + length <= candidate.Length; length++)
                    if (found.TryGetValue(string.Join(' ', candidate.Stems, first, length), out var part)) part.SeeWithin(candidate);
        return found.Values
            .Where(c => c.IsPhrase)
            .Select(c => new KeyPhrase(c.BestForm, c.Stem, c.Value * c.Stems.Average(s => wordWeight.GetValueOrDefault(s)), c.Count))
            .Where(p => p.Score > 0)
            .OrderByDescending(p => p.Score).ThenBy(p => p.Stem, StringComparer.Ordinal).ToList();
    }

    private sealed class Candidate(string stem, int length, string[] stems)
    {
        private readonly Dictionary<string, int> forms = [];
        private double weight, withinWeight;
        private int wholes, longer;

        public string Stem => stem;
        public int Length => length;
        public string[] Stems => stems;
        public int Count { get; private set; }

        /// <summary>A phrase stands alone somewhere, or it recurs within different longer ones.</summary>
        public bool IsPhrase => wholes > 0 || Count > 1;

        public string BestForm => forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key.Count(char.IsUpper)).ThenBy(f => f.Key, StringComparer.Ordinal).First().Key;

        /// <summary>C-value with log2(1 + length), so that single words keep a value, though a smaller one: they say less.</summary>
        public double Value => (Length == 1 ? SingleWord : Math.Log2(1 + Length)) * Math.Max(0, weight - (longer == 0 ? 0 : withinWeight / longer));

        public void See(string form, double by, bool whole)
        {
            forms[form] = forms.GetValueOrDefault(form) + 1;
            weight += by;
            Count++;
            if (whole) wholes++;
        }

        public void SeeWithin(Candidate whole)
        {
            longer++;
            withinWeight += whole.weight;
        }
    }
}
