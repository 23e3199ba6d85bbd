namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Pieces that are read in one go: in time order and close together, so that reading on is cheaper than seeking again.</summary>
/// <param name="Start">The frame it is read from.</param>
/// <param name="Spans">Its pieces, their frames counted from <paramref name="Start"/>.</param>
internal sealed record SourceRun(long Start, IReadOnlyList<FrameSpan> Spans)
{
    /// <summary>Recordings of lectures have a key frame every 2 to 10 seconds, from which a seek must decode anyway.</summary>
    private const double LongestGap = 8;

    /// <summary>Frames to read.</summary>
    public long Length => Spans[^1].End;

    public static IReadOnlyList<SourceRun> Of(IReadOnlyList<FrameSpan> spans, FrameRate rate)
    {
        var runs = new List<List<FrameSpan>>();
        foreach (var span in spans)
        {
            var gap = runs.Count == 0 ? -1 : rate.Seconds(span.First - runs[^1][^1].End);
            if (gap is >= 0 and <= LongestGap) runs[^1].Add(span);
            else runs.Add([span]);
        }
        return [.. runs.Select(r => new SourceRun(r[0].First, [.. r.Select(s => s with { First = s.First - r[0].First })]))];
    }
}
