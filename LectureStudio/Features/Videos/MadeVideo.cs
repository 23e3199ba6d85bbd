using LectureStudio.Features.Library;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Features.Videos;

/// <summary>A finished narrated video as the page of its lecture shows it.</summary>
/// <param name="Job">The newest job that makes it.</param>
/// <param name="Settings">What that job was told.</param>
/// <param name="Review">Where its script is changed; null when that cannot be done.</param>
/// <param name="File">What plays.</param>
/// <param name="Told">What is said when; null when it cannot be read.</param>
/// <param name="Facts">Measured of it; null when that is not stored any more.</param>
/// <param name="HasPages">Whether the pictures of its pages are still there.</param>
public sealed record MadeVideo(
    JobSummary Job, IReadOnlyDictionary<string, string> Settings, string? Review, ArtifactSummary File, ToldScript? Told, VideoFacts? Facts, bool HasPages)
{
    /// <summary>The video of a lecture that is about nothing else; null for every other lecture, and before there is one.</summary>
    public static async Task<MadeVideo?> ReadAsync(LectureDetails lecture, Pipeline.Catalog.Jobs jobs, LectureReader reader, CancellationToken cancellation)
    {
        if (lecture.Artifacts.FirstOrDefault(a => a.Name == NarratedFiles.Video) is not { } file || lecture.Artifacts.Any(a => a.Kind == Pipeline.Engine.ArtifactKind.Recording)) return null;
        foreach (var job in lecture.Jobs.OrderByDescending(j => j.CreatedAt))
        {
            if (job.Workflow != NarratedFiles.Workflow || await jobs.FindAsync(job.Id, cancellation) is not { } details) continue;
            var gate = details.Stages.FirstOrDefault(s => s.Review is not null && s.State is StageState.AwaitingInput or StageState.Completed or StageState.Reused);
            return new(
                job, details.Settings, gate is null ? null : $"/jobs/{job.Id}/review/{gate.Name}", file,
                await reader.ReadAsync<ToldScript>(lecture.Artifacts, "script.json", cancellation),
                (await jobs.OutputAsync<NarratedVideoFiles>(job.Id, cancellation))?.Facts,
                await jobs.OutputAsync<SourceDocument>(job.Id, cancellation) is not null);
        }
        return null;
    }

    /// <summary>A small picture of a page.</summary>
    public string PageUrl(int page) => $"/api/jobs/{Job.Id}/pages/{page}?w=160";
}

/// <summary><c>script.json</c>; seconds in the video.</summary>
public sealed record ToldScript(string? Title, string? Language, double Seconds, IReadOnlyList<ToldScene>? Scenes);

/// <inheritdoc cref="ToldScript"/>
public sealed record ToldScene(string Title, int Page, double Start, double End, IReadOnlyList<ToldSentence>? Sentences);

/// <inheritdoc cref="ToldScript"/>
public sealed record ToldSentence(string Text, double Start, double End, int Page, string? Voice);
