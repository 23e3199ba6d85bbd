using LectureStudio.Features.Library;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Jobs;

public sealed partial class JobResults(Pipeline.Catalog.Library library)
{
    private IReadOnlyList<ArtifactSummary> made = [];
    private int slides;
    private (Guid Job, JobState State, int Done) read;

    [Parameter, EditorRequired] public required JobDetails Job { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        // Files are put on the shelf when a step ends, so there is nothing new to see before that.
        var now = (Job.Summary.Id, Job.Summary.State, Job.Stages.Count(s => s.State is StageState.Completed or StageState.Reused));
        if (now == read) return;
        read = now;
        var all = (await library.FindAsync(Job.Summary.LectureId))?.Artifacts.Where(a => a.JobId == Job.Summary.Id).ToList() ?? [];
        slides = all.Count(a => a.Kind == ArtifactKind.Slide);
        made = [.. all.Where(a => a.Kind is not (ArtifactKind.Slide or ArtifactKind.Data or ArtifactKind.Poster)).OrderBy(a => ArtifactLook.Of(a).Rank)];
    }
}
