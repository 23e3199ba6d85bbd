namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>Packets from a few places of a file; each run is in the file's own (decoding) order without gaps.</summary>
public sealed record PacketSample(IReadOnlyList<IReadOnlyList<Packet>> Runs)
{
    /// <summary>The end of the last packet seen, in seconds of the file's own clock; null when there is none.</summary>
    public double? End => Runs.SelectMany(r => r).Max(p => p.End);

    /// <summary>Whether the frames of a stream are stored in another order than they are shown in; null when the container does not say.</summary>
    public bool? IsReordered(int stream)
    {
        var shown = Runs.Select(r => Of(r, stream).Where(p => p.Shown is not null).Select(p => p.Shown!.Value).ToList()).Where(r => r.Count > 1).ToList();
        return shown.Count == 0 ? null : shown.Exists(r => r.Zip(r.Skip(1)).Any(pair => pair.Second < pair.First));
    }

    /// <summary>Seconds from each frame of a stream to the next.</summary>
    public IReadOnlyList<double> Intervals(int stream) => [.. Runs.SelectMany(r => Intervals(r, stream))];

    /// <summary>
    /// Whether intervals differ by more than a container's rounding (Matroska keeps whole milliseconds): more than one in a hundred,
    /// and at least two, lie a fifth of the median away from it.
    /// </summary>
    public static bool IsVariable(IReadOnlyList<double> intervals)
    {
        if (intervals.Count < 4) return false;
        var median = intervals.Order().ElementAt(intervals.Count / 2);
        var tolerance = Math.Max(0.0021, 0.2 * median);
        var off = intervals.Count(i => Math.Abs(i - median) > tolerance);
        return off >= 2 && off * 100 > intervals.Count;
    }

    private static IEnumerable<double> Intervals(IReadOnlyList<Packet> run, int stream)
    {
        // Reordering leaves holes where a run begins and ends: frames that are shown there but stored outside of it.
        const int edge = 4;
        var times = Of(run, stream).Select(p => p.Shown ?? p.Decoded).OfType<double>().Order().ToList();
        return times.Count < 2 * edge + 2 ? [] : times.Zip(times.Skip(1), (a, b) => b - a).Skip(edge).SkipLast(edge);
    }

    private static IEnumerable<Packet> Of(IReadOnlyList<Packet> run, int stream) => run.Where(p => p.Stream == stream);
}
