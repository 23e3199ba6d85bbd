using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Features.Handout;

/// <summary>Where a lecture's transcript and slides are corrected.</summary>
internal static class CorrectionsLink
{
    /// <summary>The page of the newest handout for which they are there; null without one.</summary>
    public static async Task<string?> FindAsync(LectureDetails lecture, Pipeline.Catalog.Jobs jobs, CancellationToken cancellation)
    {
        foreach (var job in lecture.Jobs.Where(j => j.State is JobState.Completed or JobState.AwaitingInput).OrderByDescending(j => j.CreatedAt))
            if (await jobs.FindAsync(job.Id, cancellation) is { } details && details.Stages.Any(s => s.Name == nameof(ReadSlides) && s.Review is not null))
                return $"/jobs/{job.Id}/review/{nameof(ReadSlides)}";
        return null;
    }
}
