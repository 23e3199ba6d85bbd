namespace LectureStudio.Pipeline.Workflows.Highlights.Editing;

/// <summary>Takes the middle out of long silences, so that a natural pause is left.</summary>
internal static class Pauses
{
    /// <summary>A silence may be this much too long: less is not worth a cut, which costs a jump in the picture and two fades of the sound; seconds.</summary>
    private const double Bearable = 0.05;

    /// <summary>What is cut is cut by so much at least, so that no cut takes out a single frame; seconds.</summary>
    private const double LeastCut = 0.2;

    /// <summary>So much of a pause stays even if less is cut for it, the shortest pause that can be asked for: nearer to the words a cut may touch one that fades out; seconds.</summary>
    private const double LeastLeft = 0.2;

    /// <summary>What adding and taking away leaves; seconds.</summary>
    private const double Rounding = 1e-6;

    /// <summary>Within a caption without times for its words a shorter silence may lie in a word (the stop of a plosive, a breath); seconds.</summary>
    private const double SurelyBetweenWords = 0.35;

    /// <summary>The pieces of a stretch with each silence in it shortened.</summary>
    /// <param name="longest">Seconds a silence may last.</param>
    public static IReadOnlyList<ClipPiece> Shorten(double start, double end, LectureTimes times, double longest)
    {
        var (pieces, at) = (new List<ClipPiece>(), start);
        for (var i = Search.FirstEndingAfter(times.Silences, start); i < times.Silences.Count && times.Silences[i].Start < end; i++)
        {
            var silence = times.Silences[i];
            // At an end of the stretch only the part within counts.
            var (quietFrom, quietTo) = (Math.Max(silence.Start, start), Math.Min(silence.End, end));
            if (quietFrom == start || quietTo == end) continue;
            if (silence.End - silence.Start < SurelyBetweenWords && !times.IsSure(times.WordFrom((silence.Start + silence.End) / 2))) continue;
            var quiet = quietTo - quietFrom;
            if (quiet - longest < Bearable) continue;
            var left = Math.Min(longest, Math.Max(LeastLeft, quiet - LeastCut));
            var (from, to) = Free(quietFrom + (LectureTimes.ShareAfter * left), quietTo - (LectureTimes.ShareBefore * left), times);
            if (to - from < Math.Min(LeastCut, quiet - left) - Rounding) continue;
            pieces.Add(new(Time(at), Time(from)));
            at = to;
        }
        pieces.Add(new(Time(at), Time(end)));
        return pieces;
    }

    /// <summary>The longest part of a stretch in which no word is said, should the transcript have one there.</summary>
    private static (double From, double To) Free(double from, double to, LectureTimes times)
    {
        var (best, at) = ((From: from, To: from), from);
        for (var w = Search.First(times.Words.Count, i => times.Words[i].End > from); w < times.Words.Count && times.Words[w].Start < to; w++)
        {
            if (times.Words[w].Start - at > best.To - best.From) best = (at, times.Words[w].Start);
            at = times.Words[w].End;
        }
        return to - at > best.To - best.From ? (at, to) : best;
    }

    internal static double Time(double seconds) => Math.Round(seconds, 3);
}
