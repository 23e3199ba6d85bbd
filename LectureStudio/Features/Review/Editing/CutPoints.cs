using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review.Editing;

/// <summary>Where a recording may be cut without touching a word: between two words, and in the silence there if there is one.</summary>
public sealed class CutPoints
{
    /// <summary>Seconds left standing beside a word, so that it is not bitten off.</summary>
    private const double Breath = 0.12;

    /// <summary>Seconds by which times of words from captions may be wrong; a silence that near is the true gap.</summary>
    private const double Doubt = 0.25;

    private readonly double[] starts;
    private readonly double[] ends;

    /// <param name="words">In time order.</param>
    /// <param name="silences">In time order.</param>
    /// <param name="duration">Seconds of the recording.</param>
    public CutPoints(IReadOnlyList<Word> words, IReadOnlyList<Silence> silences, double duration)
    {
        Duration = duration;
        (Before, After) = (new double[words.Count], new double[words.Count]);
        for (var gap = 0; gap <= words.Count; gap++)
        {
            var from = gap == 0 ? 0 : words[gap - 1].End;
            var to = Math.Max(from, gap == words.Count ? duration : words[gap].Start);
            var (end, start) = Cut(from, to, silences);
            if (gap > 0) After[gap - 1] = end;
            if (gap < words.Count) Before[gap] = start;
        }
        var pauses = silences.Where(s => words.Count == 0 || s.End - s.Start > 1).ToList();
        starts = [.. Before.Concat(pauses.Select(s => Math.Max(Middle(s), s.End - Breath))).Append(0).Order().Distinct()];
        ends = [.. After.Concat(pauses.Select(s => Math.Min(Middle(s), s.Start + Breath))).Append(duration).Order().Distinct()];
    }

    /// <summary>Seconds of the recording.</summary>
    public double Duration { get; }

    /// <summary>For each word the second at which a piece may begin with it.</summary>
    public double[] Before { get; }

    /// <summary>For each word the second at which a piece may end with it.</summary>
    public double[] After { get; }

    /// <summary>Every second at which a piece may begin, in order.</summary>
    public IReadOnlyList<double> Starts => starts;

    /// <summary>Every second at which a piece may end, in order.</summary>
    public IReadOnlyList<double> Ends => ends;

    /// <summary>The nearest second at which a piece may begin.</summary>
    public double SnapStart(double second) => Nearest(starts, second);

    /// <summary>The nearest second at which a piece may end.</summary>
    public double SnapEnd(double second) => Nearest(ends, second);

    /// <summary>The next one in a direction, for moving an edge word by word.</summary>
    public double Step(bool isStart, double second, int direction)
    {
        var points = isStart ? starts : ends;
        return direction > 0 ? points.FirstOrDefault(p => p > second + 0.005, second) : points.LastOrDefault(p => p < second - 0.005, second);
    }

    private static (double End, double Start) Cut(double from, double to, IReadOnlyList<Silence> silences)
    {
        Silence? longest = null;
        for (var i = FirstAfter(silences, from - Doubt); i < silences.Count && silences[i].Start < to + Doubt; i++)
            if (longest is null || Length(silences[i]) > Length(longest)) longest = silences[i];
        if (longest is not null) return (Math.Min(Middle(longest), longest.Start + Breath), Math.Max(Middle(longest), longest.End - Breath));
        var margin = Math.Min(Breath, (to - from) / 2);
        return (from + margin, to - margin);
    }

    private static int FirstAfter(IReadOnlyList<Silence> silences, double second)
    {
        int low = 0, high = silences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (silences[middle].End <= second) low = middle + 1; else high = middle;
        }
        return low;
    }

    private static double Nearest(double[] points, double second)
    {
        var at = Array.BinarySearch(points, second);
        if (at >= 0) return second;
        at = ~at;
        if (at == 0) return points[0];
        if (at == points.Length) return points[^1];
        return second - points[at - 1] <= points[at] - second ? points[at - 1] : points[at];
    }

    private static double Length(Silence silence) => silence.End - silence.Start;

    private static double Middle(Silence silence) => (silence.Start + silence.End) / 2;
}
