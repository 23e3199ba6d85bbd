using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Features.Review.Editing;

/// <summary>Changes to the pieces of one clip: by its words, and by its edges. Answers null where nothing of the clip would be left.</summary>
public sealed class PieceEdits(LectureTimes times, CutPoints cuts, int longestPause)
{
    /// <summary>Seconds a piece has at least; shorter ones are heard as a click.</summary>
    private const double Least = 0.2;

    /// <summary>Seconds by which two times that are the same may differ.</summary>
    private const double Rounding = 0.001;

    /// <summary>Seconds between pieces that are one.</summary>
    private const double Touching = 0.02;

    /// <summary>Takes the words from one to another out.</summary>
    public Clip? Strike(Clip clip, int first, int last) => ClipEditing.StrikeOut(clip, first, last, times) is { } struck ? With(struck, struck.Pieces) : null;

    /// <summary>
    /// Puts the words back, or adds them at an end of the clip. What lies between them and kept neighbours comes too if it is no long pause,
    /// so that striking out and putting back is as if nothing had been.
    /// </summary>
    public Clip Restore(Clip clip, int first, int last)
    {
        var (from, to, pause) = (times.StartBefore(first).Time, times.EndAfter(last).Time, longestPause / 1000.0);
        if (clip.Pieces.Where(p => p.End <= from + Touching).Select(p => (double?)p.End).Max() is { } left && from - left < pause) from = left;
        if (clip.Pieces.Where(p => p.Start >= to - Touching).Select(p => (double?)p.Start).Min() is { } right && right - to < pause) to = right;
        var back = ClipEditing.ShortenPauses(clip with { Pieces = [new(from, to)] }, times, longestPause);
        return With(clip, clip.Pieces.Concat(back.Pieces).OrderBy(p => p.Start)) ?? clip;
    }

    /// <summary>Moves an edge of a piece. An outer edge may pass over pieces, which go; an inner one stays between its neighbours.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="piece">Index of the piece, from 0.</param>
    /// <param name="isStart">The piece's beginning, or its end.</param>
    /// <param name="second">Where to.</param>
    /// <param name="isFree">Exactly there, though it may cut a word; else at the nearest place between words.</param>
    public Clip? MoveEdge(Clip clip, int piece, bool isStart, double second, bool isFree = false)
    {
        var pieces = clip.Pieces;
        var wanted = isFree ? second : isStart ? cuts.SnapStart(second) : cuts.SnapEnd(second);
        if (isStart && piece == 0)
        {
            wanted = Within(wanted, 0, pieces[^1].End - Least);
            var kept = pieces.SkipWhile(p => p.End < wanted + Least - Rounding).ToList();
            return kept.Count == 0 ? null : With(clip, [kept[0] with { Start = wanted < pieces[0].Start || kept[0].Start < wanted ? wanted : kept[0].Start }, .. kept.Skip(1)]);
        }
        if (!isStart && piece == pieces.Count - 1)
        {
            wanted = Within(wanted, pieces[0].Start + Least, times.Duration);
            var kept = pieces.Reverse().SkipWhile(p => p.Start > wanted - Least + Rounding).Reverse().ToList();
            return kept.Count == 0 ? null : With(clip, [.. kept.SkipLast(1), kept[^1] with { End = wanted > pieces[^1].End || kept[^1].End > wanted ? wanted : kept[^1].End }]);
        }
        var moved = pieces[piece];
        moved = isStart
            ? moved with { Start = Within(wanted, pieces[piece - 1].End, moved.End - Least) }
            : moved with { End = Within(wanted, moved.Start + Least, pieces[piece + 1].Start) };
        return With(clip, [.. pieces.Take(piece), moved, .. pieces.Skip(piece + 1)]);
    }

    /// <summary>Moves the whole clip, so that it begins at the nearest place between words.</summary>
    public Clip? Shift(Clip clip, double by)
    {
        var from = cuts.SnapStart(Math.Clamp(clip.Pieces[0].Start + by, 0, Math.Max(0, times.Duration - clip.Duration)));
        by = from - clip.Pieces[0].Start;
        return With(clip, clip.Pieces.Select(p => new ClipPiece(cuts.SnapStart(p.Start + by), cuts.SnapEnd(Math.Min(times.Duration, p.End + by)))));
    }

    /// <summary>A clip of a stretch of the recording: on the nearest places between words, its pauses shortened. Null when nothing is left.</summary>
    /// <param name="draft">What it is called and looks like.</param>
    /// <param name="start">Seconds.</param>
    /// <param name="end">Seconds.</param>
    public Clip? Stretch(Clip draft, double start, double end)
    {
        var (from, to) = (cuts.SnapStart(start), cuts.SnapEnd(end));
        return to - from < Least ? null : ClipEditing.ShortenPauses(draft with { Pieces = [new(from, to)] }, times, longestPause);
    }

    /// <summary>Of a piece that is too short already there is no range; it keeps to the lower bound.</summary>
    private static double Within(double second, double low, double high) => Math.Max(low, Math.Min(second, high));

    /// <summary>Neighbours that touch become one; times to the millisecond.</summary>
    private static Clip? With(Clip clip, IEnumerable<ClipPiece> pieces)
    {
        var joined = new List<ClipPiece>();
        foreach (var piece in pieces)
        {
            var next = new ClipPiece(Math.Round(piece.Start, 3), Math.Round(piece.End, 3));
            if (next.End - next.Start < Touching) continue;
            if (joined.Count > 0 && next.Start <= joined[^1].End + Touching && next.Start >= joined[^1].Start) joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, next.End) };
            else joined.Add(next);
        }
        return joined.Count == 0 ? null : clip with { Pieces = joined };
    }
}
