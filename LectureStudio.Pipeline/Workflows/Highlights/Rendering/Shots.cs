namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Cuts a clip where the composition of its picture changes.</summary>
internal static class Shots
{
    /// <summary>A composition that would stay for less than this is left out: the picture would only twitch. Seconds.</summary>
    private const double Shortest = 0.6;

    /// <param name="changes">Seconds of the recording at which the composition may change, in order.</param>
    /// <param name="compose">The composition from a moment of the recording (seconds) to the next change.</param>
    public static IReadOnlyList<Shot> Of(IReadOnlyList<FrameSpan> spans, IReadOnlyList<double> changes, FrameRate rate, Func<double, Composition> compose)
    {
        var cuts = changes.Select(rate.FrameAfter).Distinct().ToList();
        var shots = new List<Shot>();
        long at = 0;
        foreach (var span in spans)
        {
            for (var frame = span.First; frame < span.End;)
            {
                var next = cuts.FindIndex(c => c > frame);
                var end = next < 0 ? span.End : Math.Min(span.End, cuts[next]);
                // Asked in the middle of the frame: changes lie between frames.
                Add(shots, new(compose(rate.Seconds(frame) + 0.5 / rate.PerSecond), at, end - frame));
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
