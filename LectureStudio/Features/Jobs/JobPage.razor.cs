using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Jobs;

/// <summary>One job, live: how far it is, what each step did and why, what came of it, and what can be done with it.</summary>
public sealed partial class JobPage(Pipeline.Catalog.Jobs jobs, Pipeline.Catalog.Library library)
{
    private JobDetails? job;
    private IReadOnlyList<ArtifactSummary> made = [];
    private (Guid Job, JobState State, int Done) read;
    private bool isMissing;
    private bool isEditing;
    private int version;

    [Parameter] public Guid Id { get; set; }

    protected override Guid? Watched => Id;

    private static IReadOnlyList<Crumb> JobsAbove { get; } = [new("Jobs", "/jobs")];

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        if (job is not null && job.Summary.Id != Id) (job, isEditing) = (null, false);
        job = await jobs.FindAsync(Id, cancellation);
        isMissing = job is null;
        version++;
        await ReadMadeAsync(cancellation);
    }

    /// <summary>Files are put on the shelf when a step ends, so there is nothing new to see before that.</summary>
    private async Task ReadMadeAsync(CancellationToken cancellation)
    {
        if (job is null) return;
        var now = (job.Summary.Id, job.Summary.State, job.Stages.Count(s => s.State is StageState.Completed or StageState.Reused));
        if (now == read) return;
        read = now;
        made = (await library.FindAsync(job.Summary.LectureId, cancellation))?.Artifacts.Where(a => a.JobId == job.Summary.Id).ToList() ?? [];
    }
}
