namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>A sentence as the segmentation sees it.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
/// <param name="Stems">Of its content words, in any order.</param>
/// <param name="Opening">What besides the words speaks for a topic beginning with it, in nats, 0 for nothing: a new slide, a pause.</param>
public sealed record TopicSentence(double Start, double End, IReadOnlyList<string> Stems, double Opening);

/// <summary>
/// Parts a talk into topics of 20 seconds to 2 minutes. Of all divisions at sentence boundaries it takes the most probable one, found by
/// dynamic programming (M. Utiyama and H. Isahara, "A statistical model for domain-independent text segmentation", ACL 2001): each topic has a
/// word distribution of its own, estimated from its words and smoothed; here towards that of the whole talk (a Dirichlet prior), so that
/// words said everywhere neither join nor part. Their prior for the number of topics is one for their lengths.
/// </summary>
public static class TopicSegments
{
    /// <summary>Limits of a topic, seconds. Sentences and pauses may force it beyond them.</summary>
    public const double Shortest = 20;
    public const double Longest = 120;

    /// <summary>Usual length, seconds, and the spread of its logarithm.</summary>
    private const double Usual = 55;
    private const double Spread = 0.6;

    /// <summary>Weight of the whole talk in a topic's word distribution, words.</summary>
    private const double Prior = 60;

    /// <summary>Nats for each second beyond a limit: nothing but necessity goes there.</summary>
    private const double Beyond = 25;

    /// <summary>Which sentences begin a topic; the first always does. Empty without sentences.</summary>
    public static IReadOnlyList<int> Starts(IReadOnlyList<TopicSentence> sentences)
    {
        var (words, prior) = Count(sentences);
        var n = sentences.Count;
        var (best, from) = (new double[n + 1], new int[n + 1]);
        Array.Fill(best, double.PositiveInfinity, 1, n);
        for (var first = 0; first < n; first++)
        {
            var (seen, said, cohesion) = (new Dictionary<int, int>(), 0, 0.0);
            for (var end = first + 1; end <= n; end++)
            {
                var length = sentences[end - 1].End - sentences[first].Start;
                if (end > first + 1 && length > 1.5 * Longest) break;
                foreach (var word in words[end - 1])
                {
                    var count = seen[word] = seen.GetValueOrDefault(word) + 1;
                    cohesion += Gain(count, prior[word]);
                    said++;
                }
                var cost = best[first] + Length(length) - cohesion + ((said + Prior) * Math.Log(said + Prior)) - (first > 0 ? sentences[first].Opening : 0);
                if (cost < best[end]) (best[end], from[end]) = (cost, first);
            }
        }
        var starts = new List<int>();
        for (var at = n; at > 0; at = from[at]) starts.Add(from[at]);
        starts.Reverse();
        return starts;
    }

    /// <summary>By how much Σ f·ln(f + prior) grows when a word is said for the <paramref name="count"/>th time.</summary>
    private static double Gain(int count, double prior) =>
        (count * Math.Log(count + prior)) - (count > 1 ? (count - 1) * Math.Log(count - 1 + prior) : 0);

    private static double Length(double seconds)
    {
        var off = Math.Log(Math.Max(seconds, 1) / Usual) / Spread;
        return (off * off / 2) + (Beyond * (Math.Max(0, Shortest - seconds) + Math.Max(0, seconds - Longest)));
    }

    /// <summary>The sentences' words as numbers, and of each word its part of the prior.</summary>
    private static (List<int[]> Words, double[] Prior) Count(IReadOnlyList<TopicSentence> sentences)
    {
        var ids = new Dictionary<string, int>();
        var counts = new List<int>();
        var words = new List<int[]>();
        foreach (var sentence in sentences) words.Add([.. sentence.Stems.Select(Id)]);
        var all = Math.Max(1, counts.Sum());
        return (words, [.. counts.Select(c => Prior * c / all)]);

        int Id(string stem)
        {
            if (!ids.TryGetValue(stem, out var id))
            {
                ids[stem] = id = counts.Count;
                counts.Add(0);
            }
            counts[id]++;
            return id;
        }
    }
}
