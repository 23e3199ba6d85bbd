using LectureStudio.Features.Course.Result;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Library;

public sealed partial class ArtifactRows(Pipeline.Catalog.Library library)
{
    private LectureDetails? details;
    private LectureSummary? read;

    [Parameter, EditorRequired] public required LectureSummary Lecture { get; set; }

    private IEnumerable<ArtifactSummary> Files => details!.Artifacts
        .Where(a => a.Kind != ArtifactKind.Slide && !CourseFileNames.IsPartOfSite(a.Name))
        .OrderBy(a => ArtifactLook.Of(a).Rank)
        .ThenBy(a => a.Name, StringComparer.Ordinal);

    private IReadOnlyList<ArtifactSummary> Slides =>
        [.. details!.Artifacts.Where(a => a.Kind == ArtifactKind.Slide && !ArtifactLook.IsDeckPage(a)).OrderBy(a => a.Name, StringComparer.Ordinal)];

    protected override async Task OnParametersSetAsync()
    {
        // The list above reads again every few seconds while something runs; the files only when there are others.
        if (read is not null && (read.Id, read.ArtifactCount, read.Bytes) == (Lecture.Id, Lecture.ArtifactCount, Lecture.Bytes)) return;
        read = Lecture;
        details = await library.FindAsync(Lecture.Id);
    }
}
