using LectureStudio.Pipeline.Workflows.Highlights.Selection;

namespace LectureStudio.Pipeline.Workflows.Highlights.Editing;

/// <summary>One end of a piece.</summary>
public enum PieceEnd { Start, End }

/// <summary>
/// What a person does to clips, without files or stages: every function takes records and gives new ones. Cuts lie between words and, where there
/// is one, in a silence.
/// </summary>
public static class ClipEditing
{
    /// <summary>No piece is shorter than this; seconds.</summary>
    public const double ShortestPiece = 0.1;

    /// <summary>The topics with their scores under other weights, the best first.</summary>
    public static IReadOnlyList<(Topic Topic, double Score)> Rank(TopicTrack topics, ScoreWeights weights) =>
        [.. topics.Topics.Select(t => (t, TopicScore.Of(t, weights))).OrderByDescending(t => t.Item2).ThenBy(t => t.t.Start)];

    /// <summary>Proposes clips anew, as the stage does: best topics first, whole sentences, within the settings' lengths.</summary>
    public static ClipPlan Propose(TopicTrack topics, LectureTimes times, ScoreWeights weights, SelectSettings settings) => ClipProposal.Of(topics, times, weights, settings);

    /// <summary>
    /// Where an end that was dropped at a moment should lie: at the nearest word's beginning or end with its natural margin when that is within
    /// <paramref name="reach"/>; else where it was dropped, unless that is within a word: then at the word's nearer side.
    /// </summary>
    /// <param name="time">Seconds.</param>
    /// <param name="end">Which end of a piece: beginnings snap to what precedes a word, ends to what follows one.</param>
    /// <param name="reach">Seconds; depends on the zoom.</param>
    public static double Snap(double time, PieceEnd end, LectureTimes times, double reach = 0.25)
    {
        time = Math.Clamp(time, 0, times.Duration);
        var near = times.WordFrom(time);
        double? best = null;
        for (var word = Math.Max(0, near - 1); word <= Math.Min(times.Words.Count - 1, near + 1); word++)
        {
            var point = (end == PieceEnd.Start ? times.StartBefore(word) : times.EndAfter(word)).Time;
            if (best is not { } b || Math.Abs(point - time) < Math.Abs(b - time)) best = point;
        }
        if (best is { } snapped && Math.Abs(snapped - time) <= reach) return Pauses.Time(snapped);
        if (times.WordAt(time) is not { } within) return Pauses.Time(time);
        var spoken = times.Words[within];
        return Pauses.Time(time - spoken.Start < spoken.End - time ? spoken.Start : spoken.End);
    }

    /// <summary>The clip with one end of a piece moved, snapped, and kept from crossing the piece's other end and its neighbours.</summary>
    /// <param name="piece">Index into the clip's pieces.</param>
    /// <param name="to">Seconds in the recording.</param>
    public static Clip MoveEnd(Clip clip, int piece, PieceEnd end, double to, LectureTimes times, double reach = 0.25)
    {
        var (pieces, moved) = (clip.Pieces.ToList(), clip.Pieces[piece]);
        var time = Snap(to, end, times, reach);
        // Pieces usually follow one another in the recording; a person may have put them in another order.
        if (end == PieceEnd.Start)
        {
            var least = piece > 0 && pieces[piece - 1].End <= moved.Start ? pieces[piece - 1].End : 0;
            pieces[piece] = moved with { Start = Math.Max(least, Math.Min(time, moved.End - ShortestPiece)) };
        }
        else
        {
            var most = piece + 1 < pieces.Count && pieces[piece + 1].Start >= moved.End ? pieces[piece + 1].Start : times.Duration;
            pieces[piece] = moved with { End = Math.Min(most, Math.Max(time, moved.Start + ShortestPiece)) };
        }
        return clip with { Pieces = pieces };
    }

    /// <summary>The words that are heard in a clip, in the order of the recording: those whose middle lies in one of its pieces.</summary>
    public static IReadOnlyList<int> WordsIn(Clip clip, LectureTimes times) =>
        [.. clip.Pieces.SelectMany(p => Range(times.WordFrom(p.Start), times.WordFrom(p.End))).Distinct().Order()];

    /// <summary>The clip without the words from one to another, both included; null when nothing would be left.</summary>
    /// <param name="first">Index into the words of <paramref name="times"/>.</param>
    /// <param name="last">Index into the words of <paramref name="times"/>, not before <paramref name="first"/>.</param>
    public static Clip? StrikeOut(Clip clip, int first, int last, LectureTimes times)
    {
        var (from, to) = Cut(first, last, times);
        var pieces = clip.Pieces.SelectMany(p => Without(p, from, to)).Where(p => p.End - p.Start >= ShortestPiece).ToList();
        return pieces.Count == 0 ? null : clip with { Pieces = pieces };
    }

    /// <summary>The clip with the words from one to another heard again, both included: the opposite of <see cref="StrikeOut"/>.</summary>
    /// <param name="first">Index into the words of <paramref name="times"/>.</param>
    /// <param name="last">Index into the words of <paramref name="times"/>, not before <paramref name="first"/>.</param>
    public static Clip Restore(Clip clip, int first, int last, LectureTimes times)
    {
        var (from, to) = Cut(first, last, times);
        return clip with { Pieces = Joined([.. clip.Pieces, new(from, to)]) };
    }

    /// <summary>The clip with silences within its pieces shortened to <paramref name="longest"/> milliseconds.</summary>
    public static Clip ShortenPauses(Clip clip, LectureTimes times, int longest) =>
        clip with { Pieces = [.. clip.Pieces.SelectMany(p => Pauses.Shorten(p.Start, p.End, times, longest / 1000.0))] };

    /// <summary>One clip of two: their pieces in the order of the recording, the name and the look of the better one, the first one's id.</summary>
    public static Clip Merge(Clip one, Clip other)
    {
        var best = other.Score > one.Score ? other : one;
        return best with { Id = one.Id, Reasons = [.. one.Reasons.Concat(other.Reasons).Distinct()], Pieces = Joined([.. one.Pieces, .. other.Pieces]) };
    }

    /// <summary>A new clip of the sentences of a topic, for one that was not proposed; null when none of its words has a time.</summary>
    /// <param name="id">An id no other clip has.</param>
    /// <param name="longestPause">Milliseconds.</param>
    public static Clip? FromTopic(Topic topic, string id, LectureTimes times, ScoreWeights weights, int longestPause)
    {
        var (first, after) = (times.WordFrom(topic.Start - 0.001), times.WordFrom(topic.End - 0.001));
        if (first >= after) return null;
        return new(
            id, topic.Title, TopicScore.Of(topic, weights), topic.Evidence,
            Pauses.Shorten(times.StartBefore(first).Time, times.EndAfter(after - 1).Time, times, longestPause / 1000.0));
    }

    /// <summary>An id that none of the clips has.</summary>
    public static string FreeId(IEnumerable<Clip> clips)
    {
        var taken = clips.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, taken.Count + 1).Select(n => $"c{n}").First(id => !taken.Contains(id));
    }

    /// <summary>The stretch that holds the words and nothing of their neighbours.</summary>
    private static (double From, double To) Cut(int first, int last, LectureTimes times)
    {
        var from = first > 0 ? times.EndAfter(first - 1).Time : 0;
        var to = last + 1 < times.Words.Count ? times.StartBefore(last + 1).Time : times.Duration;
        return (Pauses.Time(Math.Min(from, times.Words[first].Start)), Pauses.Time(Math.Max(to, times.Words[last].End)));
    }

    private static IEnumerable<ClipPiece> Without(ClipPiece piece, double from, double to)
    {
        if (to <= piece.Start || from >= piece.End) return [piece];
        return [piece with { End = Math.Max(piece.Start, from) }, piece with { Start = Math.Min(piece.End, to) }];
    }

    /// <summary>In the order of the recording, what touches made one.</summary>
    private static IReadOnlyList<ClipPiece> Joined(IEnumerable<ClipPiece> pieces)
    {
        var joined = new List<ClipPiece>();
        foreach (var piece in pieces.OrderBy(p => p.Start))
            if (joined.Count > 0 && piece.Start <= joined[^1].End) joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, piece.End) };
            else joined.Add(piece);
        return joined;
    }

    private static IEnumerable<int> Range(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from));
}
