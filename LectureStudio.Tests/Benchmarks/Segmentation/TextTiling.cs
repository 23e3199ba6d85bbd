using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Tests.Benchmarks.Segmentation;

/// <summary>
/// The peer: TextTiling (M. Hearst, "TextTiling: Segmenting text into multi-paragraph subtopic passages", Computational Linguistics 23, 1997).
/// Token sequences of <paramref name="w"/> words, blocks of <paramref name="k"/> sequences, one round of smoothing, boundaries where the depth
/// exceeds the mean less half a standard deviation, moved to the nearest end of a sentence.
/// </summary>
internal sealed class TextTiling(int w, int k)
{
    public IReadOnlyList<int> Starts(IReadOnlyList<string> sentences, Tongue tongue)
    {
        List<(string Stem, int Sentence)> words = [.. sentences.SelectMany((s, i) => WordTokens.Split(s).Where(t => tongue.IsContent(t.Text)).Select(t => (tongue.StemOf(t.Text), i)))];
        var sequences = words.Chunk(w).ToList();
        var scores = Enumerable.Range(1, Math.Max(0, sequences.Count - 1)).Select(gap =>
            Cosine(Count(sequences.Skip(Math.Max(0, gap - k)).Take(Math.Min(k, gap))), Count(sequences.Skip(gap).Take(k)))).ToList();
        scores = [.. scores.Select((_, i) => scores.Skip(Math.Max(0, i - 1)).Take(i == 0 ? 2 : 3).Average())];
        var depths = scores.Select((s, i) => Climb(scores, i, -1) + Climb(scores, i, 1) - (2 * s)).ToList();
        if (depths.Count == 0) return [0];
        var mean = depths.Average();
        var cutoff = mean - (Math.Sqrt(depths.Average(d => (d - mean) * (d - mean))) / 2);
        var starts = new SortedSet<int> { 0 };
        for (var i = 0; i < depths.Count; i++)
        {
            var isPeak = (i == 0 || depths[i] >= depths[i - 1]) && (i == depths.Count - 1 || depths[i] > depths[i + 1]);
            if (!isPeak || depths[i] <= Math.Max(cutoff, 0)) continue;
            // The nearer end of the sentence in which the gap lies.
            var (before, after) = (sequences[i][^1].Sentence, sequences[i + 1][0].Sentence);
            var inside = words.Where(x => x.Sentence == after).ToList();
            starts.Add(before != after ? after : words.Take((i + 1) * w).Count(x => x.Sentence == after) * 2 > inside.Count ? Math.Min(after + 1, sentences.Count - 1) : after);
        }
        return [.. starts];
    }

    /// <summary>The highest score reached by climbing from a gap to one side.</summary>
    private static double Climb(List<double> scores, int at, int step)
    {
        while (at + step >= 0 && at + step < scores.Count && scores[at + step] >= scores[at]) at += step;
        return scores[at];
    }

    private static Dictionary<string, int> Count(IEnumerable<(string Stem, int Sentence)[]> sequences)
    {
        var counts = new Dictionary<string, int>();
        foreach (var (stem, _) in sequences.SelectMany(s => s)) counts[stem] = counts.GetValueOrDefault(stem) + 1;
        return counts;
    }

    private static double Cosine(Dictionary<string, int> a, Dictionary<string, int> b)
    {
        double ab = a.Sum(p => (double)p.Value * b.GetValueOrDefault(p.Key)), aa = a.Values.Sum(x => (double)x * x), bb = b.Values.Sum(x => (double)x * x);
        return aa > 0 && bb > 0 ? ab / Math.Sqrt(aa * bb) : 0;
    }
}
