using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Library;

/// <summary>The clips of a lecture as far as they are made.</summary>
/// <param name="Job">The newest job that makes clips.</param>
/// <param name="Review">Where they are chosen and changed; null when that cannot be done yet.</param>
/// <param name="Reel">All of them in one file, or null.</param>
/// <param name="Clips">In the order of the reel; empty before they are rendered.</param>
/// <param name="Missing">Why there are none, for a lecturer; null when there are some.</param>
public sealed record ClipShelf(JobSummary Job, string? Review, MadeClip? Reel, IReadOnlyList<MadeClip> Clips, string? Missing)
{
    /// <summary>Null for a lecture without such a job.</summary>
    public static async Task<ClipShelf?> ReadAsync(LectureDetails lecture, Pipeline.Catalog.Jobs jobs, CancellationToken cancellation)
    {
        ClipShelf? begun = null;
        foreach (var job in lecture.Jobs.OrderByDescending(j => j.CreatedAt))
        {
            if (await jobs.FindAsync(job.Id, cancellation) is not { } details || details.Stages.All(s => s.Name != nameof(CompileClips))) continue;
            var gate = details.Stages.FirstOrDefault(s => s.Review is not null && s.State is StageState.AwaitingInput or StageState.Completed or StageState.Reused);
            var plan = await jobs.OutputAsync<ClipPlan>(job.Id, cancellation);
            var made = await jobs.OutputAsync<RenderedClips>(job.Id, cancellation);
            var shelf = new ClipShelf(job, gate is null ? null : $"/jobs/{job.Id}/review/{gate.Name}", ReelOf(made, lecture), ClipsOf(plan, made, lecture), plan?.Missing);
            if (shelf.Clips.Count > 0) return shelf;
            begun ??= shelf;
        }
        return begun;
    }

    private static MadeClip? ReelOf(RenderedClips? made, LectureDetails lecture) => made?.Reel is { } reel && Find(lecture, reel.Name) is { } video
        ? new("reel", "Highlight reel", made.ReelChapters.Select(c => c.End).DefaultIfEmpty(made.Clips.Sum(c => c.Seconds)).Max(), [], video, made.ReelCaptions is { } words ? Find(lecture, words.Name)?.Id : null, null, made.ReelChapters)
        : null;

    private static IReadOnlyList<MadeClip> ClipsOf(ClipPlan? plan, RenderedClips? made, LectureDetails lecture)
    {
        if (plan is null || made is null) return [];
        return
        [
            .. from clip in made.Clips
               let planned = plan.Clips.FirstOrDefault(c => c.Id == clip.Id)
               let video = Find(lecture, clip.Video.Name)
               where planned is not null && video is not null
               select new MadeClip(clip.Id, planned.Title, clip.Seconds, planned.Reasons, video, Find(lecture, clip.Captions.Name)?.Id, clip.Thumbnail is { } picture ? Find(lecture, picture.Name)?.Id : null, []),
        ];
    }

    private static ArtifactSummary? Find(LectureDetails lecture, string name) => lecture.Artifacts.FirstOrDefault(a => a.Name == name);
}

/// <summary>A clip, or the reel, as it can be played.</summary>
/// <param name="Seconds">How long it is.</param>
/// <param name="Reasons">Why it was chosen; times in the recording.</param>
/// <param name="Captions">The artifact of its captions, or null.</param>
/// <param name="Picture">The artifact of its picture, or null.</param>
/// <param name="Chapters">Where each clip begins in the reel; empty for a clip.</param>
public sealed record MadeClip(
    string Id, string Title, double Seconds, IReadOnlyList<Evidence> Reasons, ArtifactSummary Video, Guid? Captions, Guid? Picture, IReadOnlyList<ReelChapter> Chapters);
