using LectureStudio.Pipeline.Workflows.Highlights.Selection;

namespace LectureStudio.Pipeline.Workflows.Highlights.Editing;

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

    /// <summary>The clip with silences within its pieces shortened to <paramref name="longest"/> milliseconds.</summary>
    public static Clip ShortenPauses(Clip clip, LectureTimes times, int longest) =>
        clip with { Pieces = [.. clip.Pieces.SelectMany(p => Pauses.Shorten(p.Start, p.End, times, longest / 1000.0))] };

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

    private static IEnumerable<int> Range(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from));
}
