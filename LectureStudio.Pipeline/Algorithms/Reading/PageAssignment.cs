namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>
/// Gives each slide the page it shows, or none. Slides come in the order in which they first appear, and lecturers go forward: the best
/// assignment as a whole is found by dynamic programming (Viterbi) in which going back costs, and skipping pages does not.
/// </summary>
public static class PageAssignment
{
    /// <summary>A pair less alike than this is no match.</summary>
    public const double Least = 0.5;

    private const double Back = 0.15;

    /// <summary>Two slides of one page: the detector told two states of it apart.</summary>
    private const double Again = 0.1;

    /// <summary>The page of each slide, from 0, or −1.</summary>
    /// <param name="likeness">For each slide, how alike it is to each page, 0 to 1.</param>
    public static IReadOnlyList<int> Best(IReadOnlyList<IReadOnlyList<double>> likeness)
    {
        if (likeness.Count == 0) return [];
        var pages = likeness[0].Count;
        // State p + 1: the last slide that has a page has page p. State 0: none has one yet.
        var value = Enumerable.Repeat(double.NegativeInfinity, pages + 1).ToArray();
        value[0] = 0;
        var steps = new List<(int From, bool Matched)[]>();
        foreach (var row in likeness)
        {
            var next = (double[])value.Clone();
            var step = Enumerable.Range(0, pages + 1).Select(s => (From: s, Matched: false)).ToArray();
            var (before, after) = (BestUpTo(value), BestFrom(value));
            for (var p = 0; p < pages; p++)
            {
                var gain = row[p] - Least;
                if (gain <= 0) continue;
                var (forward, back) = (before[p], p + 2 <= pages ? after[p + 2] : -1);
                Offer(forward, value[forward] + gain);
                Offer(p + 1, value[p + 1] + gain - Again);
                if (back >= 0) Offer(back, value[back] + gain - Back);

                void Offer(int from, double total)
                {
                    if (total > next[p + 1]) (next[p + 1], step[p + 1]) = (total, (from, true));
                }
            }
            value = next;
            steps.Add(step);
        }
        return Trace(steps, LastBest(value));
    }

    private static int[] Trace(List<(int From, bool Matched)[]> steps, int state)
    {
        var pages = new int[steps.Count];
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            pages[i] = steps[i][state].Matched ? state - 1 : -1;
            state = steps[i][state].From;
        }
        return pages;
    }

    /// <summary>For each state the best of it and those before; of equals the later, so that of a build's like pages the last is taken.</summary>
    private static int[] BestUpTo(double[] value)
    {
        var best = new int[value.Length];
        for (var i = 1; i < value.Length; i++) best[i] = value[i] > value[best[i - 1]] ? i : best[i - 1];
        return best;
    }

    private static int[] BestFrom(double[] value)
    {
        var best = new int[value.Length];
        best[^1] = value.Length - 1;
        for (var i = value.Length - 2; i >= 0; i--) best[i] = value[i] >= value[best[i + 1]] ? i : best[i + 1];
        return best;
    }

    private static int LastBest(double[] value)
    {
        var best = 0;
        for (var i = 1; i < value.Length; i++)
            if (value[i] >= value[best]) best = i;
        return best;
    }
}
