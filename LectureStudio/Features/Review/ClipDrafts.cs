using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review;

/// <summary>Unsaved plans from a browser: what is in them may be anything.</summary>
internal static class ClipDrafts
{
    private const int MostClips = 500;

    /// <summary>Whether a plan can be gone on with.</summary>
    /// <param name="duration">Of the recording, seconds.</param>
    public static bool Fits(ClipPlan plan, double duration) =>
        plan is { Clips: { Count: <= MostClips } clips, Weights: not null }
        && clips.All(c => c is { Id.Length: > 0, Title: not null, Reasons: not null, Pieces.Count: > 0 } && c.Pieces.All(p => p.Start >= 0 && p.End > p.Start && p.End <= duration + 1))
        && clips.DistinctBy(c => c.Id).Count() == clips.Count;
}
