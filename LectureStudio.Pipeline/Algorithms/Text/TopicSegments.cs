namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>A sentence as the segmentation sees it.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
/// <param name="Stems">Of its content words, in any order.</param>
/// <param name="Opening">What besides the words speaks for a topic beginning with it, in nats, 0 for nothing: a new slide, a pause.</param>
public sealed record TopicSentence(double Start, double End, IReadOnlyList<string> Stems, double Opening);

/// <summary>
/// Parts a talk into topics of 20 seconds to 2 minutes. Of all divisions at sentence boundaries it takes the most probable one, found by dynamic
/// programming as in M. Utiyama and H. Isahara, "A statistical model for domain-independent text segmentation" (ACL 2001): each topic has a
/// distribution of words of its own. That is not estimated but summed over (J. Eisenstein and R. Barzilay, "Bayesian unsupervised topic
/// segmentation", EMNLP 2008), with a Dirichlet prior around the words of the whole talk: what is said everywhere neither joins nor parts.
/// </summary>
public static class TopicSegments
{
    /// <summary>Limits of a topic, seconds. Sentences and pauses may force it beyond them.</summary>
    public const double Shortest = 20;
    public const double Longest = 120;

    /// <summary>Usual length, seconds, and the spread of its logarithm.</summary>
    private const double Usual = 55;
    private const double Spread = 0.65;

    /// <summary>
    /// Weight of the whole talk in a topic's distribution, words; and what each further topic costs, nats. Chosen by the benchmark on talks of
    /// 8 and of 40 topics, from texts that its reported figures do not use.
    /// </summary>
    private const double Prior = 150;
    private const double EachTopic = 3;

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
                    // The probability of the next word given those before it in the topic (Pólya's urn).
                    var count = seen.GetValueOrDefault(word);
                    cohesion += Math.Log((count + prior[word]) / (said + Prior));
                    seen[word] = count + 1;
                    said++;
                }
                var cost = best[first] + EachTopic + Length(length) - cohesion - (first > 0 ? sentences[first].Opening : 0);
                if (cost < best[end]) (best[end], from[end]) = (cost, first);
            }
        }
        var starts = new List<int>();
        for (var at = n; at > 0; at = from[at]) starts.Add(from[at]);
        starts.Reverse();
        return starts;
    }

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
