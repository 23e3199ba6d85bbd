using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>A piece of a clip on the frame grid of the recording.</summary>
/// <param name="First">Number of its first frame, counted from the recording's beginning.</param>
/// <param name="Count">How many frames.</param>
internal sealed record FrameSpan(long First, long Count)
{
    public long End => First + Count;

    /// <summary>
    /// The pieces on the grid. A piece is widened to whole frames, never narrowed, so that no word is cut; picture and sound are cut at the
    /// same moment. Pieces that touch become one, for there is no cut between them.
    /// </summary>
    /// <param name="clip">Its pieces in the order they are played.</param>
    /// <param name="duration">The recording's, in seconds.</param>
    public static IReadOnlyList<FrameSpan> Of(Clip clip, FrameRate rate, double duration)
    {
        var spans = new List<FrameSpan>();
        ClipPiece? before = null;
        foreach (var piece in clip.Pieces)
        {
            var (first, end) = (rate.FrameAt(Math.Max(0, piece.Start)), rate.FrameAfter(Math.Min(duration, piece.End)));
            if (before is not null && piece.Start >= before.End && spans.Count > 0) first = Math.Max(first, spans[^1].End);
            if (end <= first) continue;
            if (spans.Count > 0 && spans[^1].End == first) spans[^1] = spans[^1] with { Count = end - spans[^1].First };
            else spans.Add(new(first, end - first));
            before = piece;
        }
        return spans.Count > 0 ? spans : throw new StudioException($"The clip “{clip.Title}” lies outside of the recording.", "Take it out, or give it other times, and choose Render.");
    }
}
