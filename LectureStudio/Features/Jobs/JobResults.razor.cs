using LectureStudio.Features.Course.Result;
using LectureStudio.Features.Library;
using LectureStudio.Features.Videos;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Jobs;

public sealed partial class JobResults
{
    [Parameter, EditorRequired] public required JobDetails Job { get; set; }

    /// <summary>What the job has put on the shelf.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<ArtifactSummary> Made { get; set; }

    private int SlideCount => Made.Count(a => a.Kind == ArtifactKind.Slide && !ArtifactLook.IsDeckPage(a));

    private int SceneCount => Made.Count(a => NarratedFiles.IsScene(a.Name));

    private IReadOnlyList<ArtifactSummary> Files =>
        [.. Made.Where(a => !CourseFileNames.IsPartOfSite(a.Name) && !NarratedFiles.IsScene(a.Name) && a.Kind is not (ArtifactKind.Slide or ArtifactKind.Data or ArtifactKind.Poster)).OrderBy(a => ArtifactLook.Of(a).Rank)];
}
