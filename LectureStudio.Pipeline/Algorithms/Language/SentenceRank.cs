namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>
/// Which sentences say most of a text. Centrality is LexRank (Erkan and Radev, JAIR 22, 2004) with a prior in place of the uniform
/// jump; the choice is maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998), so that nothing is said twice.
/// </summary>
internal static class SentenceRank
{
    private const double Damping = 0.8;
    private const double FaintestLink = 0.05;

    /// <summary>One score a sentence, the largest 1; empty for none.</summary>
    /// <param name="vectors">The sentences.</param>
    /// <param name="prior">What speaks for each before it is compared with the others; 0 or more.</param>
    public static double[] Rank(IReadOnlyList<TermVector> vectors, IReadOnlyList<double> prior)
    {
        var n = vectors.Count;
        if (n == 0) return [];
        var links = Links(vectors);
        var jump = prior.Select(p => p / Math.Max(prior.Sum(), 1e-9)).ToArray();
        var rank = (double[])jump.Clone();
        for (var round = 0; round < 30; round++)
        {
            var next = new double[n];
            for (var i = 0; i < n; i++)
            {
                var sum = links[i].Sum(l => l.Weight);
                if (sum <= 0) for (var j = 0; j < n; j++) next[j] += rank[i] * jump[j];
                else foreach (var (to, weight) in links[i]) next[to] += rank[i] * weight / sum;
            }
            for (var i = 0; i < n; i++) next[i] = (1 - Damping) * jump[i] + Damping * next[i];
            rank = next;
        }
        var top = Math.Max(rank.Max(), 1e-12);
        return [.. rank.Select(r => r / top)];
    }

    /// <summary>Picks up to <paramref name="count"/> sentences, best first; none is nearly the same as another or as one of <paramref name="said"/>.</summary>
    public static IReadOnlyList<int> Pick(IReadOnlyList<TermVector> vectors, IReadOnlyList<double> scores, int count, IReadOnlyList<TermVector> said, double balance = 0.7, double same = 0.55)
    {
        var taken = new List<int>();
        var nearest = vectors.Select(v => said.Select(s => Overlap(v, s)).DefaultIfEmpty().Max()).ToArray();
        while (taken.Count < count)
        {
            var best = -1;
            for (var i = 0; i < vectors.Count; i++)
                if (scores[i] > 0 && nearest[i] < same && !taken.Contains(i) && (best < 0 || Value(i) > Value(best))) best = i;
            if (best < 0) break;
            taken.Add(best);
            for (var i = 0; i < vectors.Count; i++) nearest[i] = Math.Max(nearest[i], Overlap(vectors[i], vectors[best]));
        }
        return taken;

        double Value(int i) => balance * scores[i] - (1 - balance) * nearest[i];
    }

    /// <summary>How much two sentences repeat each other: alike as a whole, or one within the other.</summary>
    public static double Overlap(TermVector a, TermVector b) =>
        Math.Max(a.Similarity(b), 0.65 * Math.Max(a.Covered(b), b.Covered(a)));

    private static List<(int To, double Weight)>[] Links(IReadOnlyList<TermVector> vectors)
    {
        var links = new List<(int To, double Weight)>[vectors.Count];
        for (var i = 0; i < links.Length; i++) links[i] = [];
        for (var i = 0; i < links.Length; i++)
            for (var j = i + 1; j < links.Length; j++)
            {
                var weight = vectors[i].Similarity(vectors[j]);
                if (weight < FaintestLink) continue;
                links[i].Add((j, weight));
                links[j].Add((i, weight));
            }
        return links;
    }
}
