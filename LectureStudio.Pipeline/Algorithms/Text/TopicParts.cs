namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>
/// Parts a long talk where its subject seems to change: after a pause, and where the words before and after differ
/// (lexical cohesion as in TextTiling; Hearst, 1997), in parts of about four minutes. The best division as a whole is found by dynamic programming.
/// </summary>
public static class TopicParts
{
    /// <summary>The length aimed at and how much a part may well differ from it; seconds.</summary>
    private const double Aim = 240;
    private const double Ease = 75;

    private const double Longest = 600;

    /// <summary>Words this near a boundary are compared; seconds.</summary>
    private const double Around = 75;

    private const double LongestPauseCounted = 2.5;

    /// <summary>The times at which a new part begins; empty when the talk is short. Each is the start of a sentence.</summary>
    /// <param name="sentences">In order, all within the stretch.</param>
    /// <param name="start">Of the stretch, seconds.</param>
    /// <param name="end">Of the stretch, seconds.</param>
    public static IReadOnlyList<double> Boundaries(IReadOnlyList<TimedText> sentences, double start, double end)
    {
        if (end - start < 1.5 * Aim || sentences.Count < 2) return [];
        // places[0] is the start, the last one the end, those between are sentence starts.
        var places = sentences.Skip(1).Select(s => s.Start).Where(t => t > start && t < end).Prepend(start).Append(end).ToList();
        var gains = Gains(sentences, places);
        var best = new double[places.Count];
        var from = new int[places.Count];
        for (var i = 1; i < places.Count; i++)
        {
            best[i] = double.MaxValue;
            for (var j = i - 1; j >= 0 && (j == i - 1 || places[i] - places[j] <= Longest); j--)
            {
                var off = (places[i] - places[j] - Aim) / Ease;
                var cost = best[j] + off * off - (i < places.Count - 1 ? gains[i] : 0);
                if (cost < best[i]) (best[i], from[i]) = (cost, j);
            }
        }
        var cuts = new List<double>();
        for (var i = from[^1]; i > 0; i = from[i]) cuts.Add(places[i]);
        cuts.Reverse();
        return cuts;
    }

    private static double[] Gains(IReadOnlyList<TimedText> sentences, List<double> places)
    {
        var words = sentences.Select(s => s.Text.Split([' ', ',', '.', ';', ':', '?', '!', '"'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3).Select(w => w.ToLowerInvariant()).ToList()).ToList();
        return [.. places.Select(t => Gain(sentences, words, t))];
    }

    private static double Gain(IReadOnlyList<TimedText> sentences, List<List<string>> words, double at)
    {
        Dictionary<string, int> before = [], after = [];
        var spoken = double.MinValue;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Start < at) spoken = Math.Max(spoken, sentences[i].End);
            var side = sentences[i].Start >= at ? sentences[i].Start < at + Around ? after : null : sentences[i].End > at - Around ? before : null;
            if (side is null) continue;
            foreach (var word in words[i]) side[word] = side.GetValueOrDefault(word) + 1;
        }
        var pause = Math.Clamp(at - spoken, 0, LongestPauseCounted);
        return pause + 3 * (1 - Cosine(before, after));
    }

    private static double Cosine(Dictionary<string, int> a, Dictionary<string, int> b)
    {
        if (a.Count == 0 || b.Count == 0) return 0;
        double ab = a.Sum(p => (double)p.Value * b.GetValueOrDefault(p.Key));
        return ab / Math.Sqrt(a.Values.Sum(x => (double)x * x) * b.Values.Sum(x => (double)x * x));
    }
}
