using LectureStudio.Components.Controls;
using LectureStudio.Features.Course.Result;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Library;

public sealed partial class FilesTab(IJSRuntime script) : IAsyncDisposable
{
    private Guid? shown;
    private ElementReference list;
    private ScriptPart? keys;

    [Parameter, EditorRequired] public required LectureDetails Lecture { get; set; }

    /// <summary>The file to show first, from the address.</summary>
    [Parameter] public string? File { get; set; }

    private IReadOnlyList<ArtifactSummary> Files =>
        [.. Lecture.Artifacts.Where(a => a.Kind != ArtifactKind.Slide && !CourseFileNames.IsPartOfSite(a.Name)).OrderBy(a => ArtifactLook.Of(a).Rank).ThenBy(a => a.Name, StringComparer.Ordinal)];

    private IReadOnlyList<ArtifactSummary> Slides =>
        [.. Lecture.Artifacts.Where(a => a.Kind == ArtifactKind.Slide).OrderBy(a => a.Name, StringComparer.Ordinal)];

    private ArtifactSummary? Shown => Lecture.Artifacts.FirstOrDefault(a => a.Id == shown) ?? Files.FirstOrDefault(a => ArtifactLook.Of(a).Rank < 5);

    private Guid? Captions => Lecture.Artifacts.FirstOrDefault(a => a.Name == "transcript.vtt")?.Id;

    public async ValueTask DisposeAsync()
    {
        if (keys is not null) await keys.DisposeAsync();
    }

    protected override void OnInitialized() => shown = Guid.TryParse(File, out var id) ? id : null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) keys = await ScriptPart.AttachAsync(script, "keys", list);
    }

    private async Task ShowAsync(Guid artifact)
    {
        shown = artifact;
        await Address.KeepAsync(script, "file", artifact.ToString());
    }
}
