using System.Globalization;
using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Videos;

public sealed partial class VideoResult(IJSRuntime script) : IAsyncDisposable
{
    private static readonly (string Name, string Title, string Icon)[] Tabs =
        [("script", "Script", "subject"), ("chapters", "Chapters", "toc"), ("about", "Video", "smart_display"), ("files", "Files", "folder")];

    private ElementReference root;
    private ElementReference media;
    private ElementReference strip;
    private ScriptPart? playing;
    private ScriptPart? keys;
    private string? attached;
    private string tab = "";

    [Parameter, EditorRequired] public required MadeVideo Video { get; set; }

    [Parameter, EditorRequired] public required LectureDetails Lecture { get; set; }

    /// <summary>The part that is shown first, from the address.</summary>
    [Parameter] public string? Tab { get; set; }

    /// <summary>The file to show first, from the address.</summary>
    [Parameter] public string? File { get; set; }

    private IReadOnlyList<ToldScene> Scenes => Video.Told?.Scenes ?? [];

    private double Length => Video.Facts?.Seconds ?? Video.Told?.Seconds ?? Lecture.Summary.Duration ?? 0;

    /// <summary>Neighbouring scenes of one title are one chapter.</summary>
    private IReadOnlyList<ToldScene> Chapters => [.. Scenes.Where((scene, i) => i == 0 || Scenes[i - 1].Title != scene.Title)];

    public async ValueTask DisposeAsync()
    {
        foreach (var part in (ScriptPart?[])[playing, keys]) if (part is not null) await part.DisposeAsync();
    }

    protected override void OnInitialized() => tab = Tabs.Any(t => t.Name == Tab) ? Tab! : Tabs[0].Name;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (attached == Video.File.Sha256) return;
        attached = Video.File.Sha256;
        if (playing is not null) await playing.DisposeAsync();
        playing = await ScriptPart.AttachAsync(script, "player", root, media);
        if (keys is null && Scenes.Count > 1) keys = await ScriptPart.AttachAsync(script, "keys", strip);
    }

    private static string Number(double seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture);

    private ArtifactSummary? Find(string name) => Lecture.Artifacts.FirstOrDefault(a => a.Name == name);

    private Task ShowAsync(string name)
    {
        tab = name;
        return Address.KeepAsync(script, "tab", name);
    }
}
