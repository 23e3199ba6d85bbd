using System.Globalization;
using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Library;

public sealed partial class LecturePlayer(IJSRuntime script) : IAsyncDisposable
{
    private ElementReference media;
    private ElementReference strip;
    private ScriptPart? keys;
    private bool hasKeys;
    private Dictionary<string, Guid> pictures = [];

    [Parameter, EditorRequired] public required LectureDetails Lecture { get; set; }

    [Parameter, EditorRequired] public required LectureContent Content { get; set; }

    /// <summary>The artifact that plays, or null while there is none.</summary>
    public Guid? Shown { get; private set; }

    /// <summary>The element that plays, once it is on the page.</summary>
    public ElementReference? Media => Shown is null ? null : media;

    private bool IsAudio { get; set; }

    private IReadOnlyList<SlideVisit> Slides { get; set; } = [];

    private IReadOnlyList<double> Marks { get; set; } = [];

    private double Length => Lecture.Summary.Duration ?? Content.Visits.LastOrDefault()?.End ?? 0;

    private string? Poster => Lecture.Summary.Poster is { } poster ? $"/files/artifacts/{poster}" : null;

    private Guid? Captions => Find("transcript.vtt");

    private Guid? Chapters => Find("chapters.vtt");

    private Guid? Peaks => Find("waveform.peaks");

    public async ValueTask DisposeAsync()
    {
        if (keys is not null) await keys.DisposeAsync();
    }

    protected override void OnParametersSet()
    {
        var best = Recordings.Best(Lecture.Artifacts);
        Shown = best?.Id;
        IsAudio = best?.MediaType.StartsWith("audio/") ?? false;
        pictures = Lecture.Artifacts.Where(a => a.Kind == ArtifactKind.Slide).ToDictionary(a => a.Name, a => a.Id);
        Slides = [.. Content.Visits.Where(v => v.IsSlide)];
        Marks = [.. Content.Visits.Select(v => v.Start).Where(s => s > 0)];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (hasKeys || Slides.Count == 0) return;
        hasKeys = true;
        keys = await ScriptPart.AttachAsync(script, "keys", strip);
    }

    private static string Number(double seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Name(SlideVisit visit) =>
        visit.Title is { Length: > 0 } title ? $"Slide {visit.Slide}, {title}, at {Words.Duration(visit.Start)}" : $"Slide {visit.Slide}, at {Words.Duration(visit.Start)}";

    private Guid? PictureOf(SlideVisit visit) => pictures.TryGetValue(visit.Image!, out var id) ? id : null;

    private Guid? Find(string name) => Lecture.Artifacts.FirstOrDefault(a => a.Name == name)?.Id;
}
