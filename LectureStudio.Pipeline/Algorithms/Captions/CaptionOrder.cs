using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Algorithms.Captions;

/// <summary>Brings captions into time order, without overlaps and within the recording.</summary>
internal static class CaptionOrder
{
    /// <summary>Cues that begin within this many seconds of each other are said at once; they share the time.</summary>
    private const double AtOnce = 0.2;

    /// <summary>What files keep: whole milliseconds.</summary>
    private const double Shortest = 0.001;

    /// <summary>How long a text takes to say, in seconds a character; about 15 characters a second is usual.</summary>
    private const double SecondsACharacter = 1 / 15.0;

    /// <param name="captions">In any order, with any times.</param>
    /// <param name="duration">The recording's length in seconds.</param>
    /// <param name="notes">Gets a sentence for each kind of mending.</param>
    public static IReadOnlyList<Caption> Tidy(IReadOnlyList<Caption> captions, double duration, List<string> notes)
    {
        var inside = captions.Where(c => c.Start < duration && (c.End > 0 || c.Start >= 0)).ToList();
        if (captions.Count > inside.Count) notes.Add($"{Counted.Of(captions.Count - inside.Count, "cue lies", "cues lie")} outside of the recording; left out.");

        var ordered = inside.OrderBy(c => c.Start).ToList();
        if (!ordered.SequenceEqual(inside)) notes.Add("The cues are not in time order; sorted.");

        var backward = ordered.Count(c => c.End <= c.Start);
        if (backward > 0) notes.Add($"{Counted.Of(backward, "cue ends", "cues end")} before it begins; its end is estimated.");

        var spread = Spread(duration, ordered.ConvertAll(c => c with { Start = Math.Max(0, c.Start), End = Math.Min(duration, c.End > c.Start ? c.End : c.Start + Math.Max(1, c.Text.Length * SecondsACharacter)) }), out var overlaps);
        if (overlaps > 0) notes.Add($"{Counted.Of(overlaps, "cue overlaps", "cues overlap")} with the next; shortened.");
        return spread;
    }

    private static List<Caption> Spread(double duration, List<Caption> cues, out int overlaps)
    {
        overlaps = 0;
        var spread = new List<Caption>(cues.Count);
        double free = 0;
        for (var i = 0; i < cues.Count; i++)
        {
            var cue = cues[i];
            var (start, end) = (Math.Max(cue.Start, free), cue.End);
            if (i + 1 < cues.Count && cues[i + 1].Start < end)
            {
                overlaps++;
                var next = cues[i + 1];
                // The share of the first is what it has to say of both.
                var shared = start + (Math.Max(end, next.End) - start) * cue.Text.Length / Math.Max(1, cue.Text.Length + next.Text.Length);
                end = next.Start - start >= AtOnce ? next.Start : Math.Min(end, shared);
            }
            (start, end) = (Math.Round(start, 3), Math.Round(end, 3));
            if (start > duration - Shortest) break; // More begin at the very end than there are milliseconds left.
            if (end - start < Shortest / 2) end = Math.Round(start + Shortest, 3);
            spread.Add(cue with { Start = start, End = end, Words = Within(cue.Words, start, end) });
            free = end;
        }
        return spread;
    }

    private static IReadOnlyList<CaptionWord>? Within(IReadOnlyList<CaptionWord>? words, double start, double end)
    {
        if (words is null) return null;
        var at = start;
        return
        [
            .. words.Select(w =>
            {
                var from = Math.Clamp(Math.Round(w.Start, 3), at, end);
                at = Math.Clamp(Math.Round(w.End, 3), from, end);
                return new CaptionWord(from, at, w.Text);
            }),
        ];
    }
}
