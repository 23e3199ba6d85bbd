using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Jobs;

/// <summary>One job, live: how far it is, what each step did and why, what came of it, and what can be done with it.</summary>
public sealed partial class JobPage(Pipeline.Catalog.Jobs jobs)
{
    private JobDetails? job;
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
    }
}
