namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Cuts a clip where the composition of its picture changes.</summary>
internal static class Shots
{
    /// <summary>A composition that would stay for less than this is left out: the picture would only twitch. Seconds.</summary>
    private const double Shortest = 0.6;

    /// <param name="compose">The composition of a stretch of the recording; null where nothing is known of it.</param>
    public static IReadOnlyList<Shot> Of(IReadOnlyList<FrameSpan> spans, IReadOnlyList<LayoutSegment> segments, FrameRate rate, Func<LayoutSegment?, Composition> compose)
    {
        var shots = new List<Shot>();
        long at = 0;
        foreach (var span in spans)
        {
            for (var frame = span.First; frame < span.End;)
            {
                var segment = segments.LastOrDefault(s => rate.FrameAfter(s.Start) <= frame);
                var next = segments.FirstOrDefault(s => rate.FrameAfter(s.Start) > frame);
                var end = next is null ? span.End : Math.Min(span.End, rate.FrameAfter(next.Start));
                Add(shots, new(compose(segment), at, end - frame));
                at += end - frame;
                frame = end;
            }
        }
        return Calm(shots, rate);
    }

    private static List<Shot> Calm(List<Shot> shots, FrameRate rate)
    {
        var calm = new List<Shot>();
        long first = 0;
        foreach (var shot in shots)
        {
            var isTwitch = rate.Seconds(shot.Count) < Shortest && shots.Count > 1;
            if (isTwitch && calm.Count == 0) continue;
            Add(calm, new(isTwitch ? calm[^1].Composition : shot.Composition, first, shot.First + shot.Count - first));
            first = shot.First + shot.Count;
        }
        return calm.Count > 0 ? calm : [shots.MaxBy(s => s.Count)! with { First = 0, Count = shots.Sum(s => s.Count) }];
    }

    private static void Add(List<Shot> shots, Shot shot)
    {
        if (shots.Count > 0 && shots[^1].Composition == shot.Composition) shots[^1] = shots[^1] with { Count = shots[^1].Count + shot.Count };
        else shots.Add(shot);
    }
}
