using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Features.Review.Editing;

/// <summary>Every place at which a piece may begin or end without touching a word, in order: what edges come to rest at.</summary>
public sealed class CutPoints
{
    /// <summary>Seconds from which a silence is a place to cut at even where no word is beside it; so far it is from the next such place.</summary>
    private const double Long = 1;

    /// <summary>Seconds within which an edge is drawn to a place to cut at; longer than any word, so what is farther from one is in none.</summary>
    private const double Reach = 1.5;

    private readonly double[] starts;
    private readonly double[] ends;

    public CutPoints(LectureTimes times)
    {
        var words = Enumerable.Range(0, times.Words.Count).ToList();
        var pauses = times.Silences.Where(s => words.Count == 0 || s.End - s.Start > Long).ToList();
        starts = All(words.Select(w => times.StartBefore(w).Time), pauses.Select(s => Math.Max(Middle(s), s.End - LectureTimes.Before)), 0);
        ends = All(words.Select(w => times.EndAfter(w).Time), pauses.Select(s => Math.Min(Middle(s), s.Start + LectureTimes.After)), times.Duration);
    }

    /// <summary>Seconds at which a piece may begin, in order; at least one.</summary>
    public IReadOnlyList<double> Starts => starts;

    /// <summary>Seconds at which a piece may end, in order; at least one.</summary>
    public IReadOnlyList<double> Ends => ends;

    /// <summary>The nearest second at which a piece may begin; the second itself where nothing is said around it.</summary>
    public double SnapStart(double second) => Snap(starts, second);

    /// <summary>The nearest second at which a piece may end; the second itself where nothing is said around it.</summary>
    public double SnapEnd(double second) => Snap(ends, second);

    /// <summary>The next one in a direction, for moving an edge word by word.</summary>
    public double Step(bool isStart, double second, int direction)
    {
        var points = isStart ? starts : ends;
        return direction > 0 ? points.FirstOrDefault(p => p > second + 0.005, second) : points.LastOrDefault(p => p < second - 0.005, second);
    }

    /// <summary>A silence or an end of the recording beside a word is no place of its own: to go on by a word would move the edge by next to nothing.</summary>
    private static double[] All(IEnumerable<double> ofWords, IEnumerable<double> ofPauses, double outermost)
    {
        var words = Tidy(ofWords);
        return Tidy([.. words, .. ofPauses.Append(outermost).Where(p => words.Length == 0 || Math.Abs(Nearest(words, p) - p) > Long)]);
    }

    private static double[] Tidy(IEnumerable<double> seconds) => [.. seconds.Select(s => Math.Round(s, 3)).Order().Distinct()];

    private static double Snap(double[] points, double second) => Nearest(points, second) is var nearest && Math.Abs(nearest - second) <= Reach ? nearest : second;

    private static double Nearest(double[] points, double second)
    {
        var at = Array.BinarySearch(points, second);
        if (at >= 0) return second;
        at = ~at;
        if (at == 0) return points[0];
        if (at == points.Length) return points[^1];
        return second - points[at - 1] <= points[at] - second ? points[at - 1] : points[at];
    }

    private static double Middle(Silence silence) => (silence.Start + silence.End) / 2;
}
