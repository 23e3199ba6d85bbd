using System.Globalization;
using LectureStudio.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Library;

public sealed partial class TranscriptTab(IJSRuntime script) : IAsyncDisposable
{
    private LectureContent? known;
    private string? fixKnown;
    private ElementReference list;
    private ScriptPart? keys;
    private bool hasKeys;

    [Parameter, EditorRequired] public required LectureContent Content { get; set; }

    /// <summary>Whether something is being made of this lecture now.</summary>
    [Parameter] public bool HasJob { get; set; }

    /// <summary>Where it is corrected; null where that cannot be done.</summary>
    [Parameter] public string? Fix { get; set; }

    private IReadOnlyList<SpokenLine> Lines { get; set; } = [];

    /// <summary>The section that begins at a line.</summary>
    private Dictionary<SpokenLine, string> Headings { get; set; } = [];

    public async ValueTask DisposeAsync()
    {
        if (keys is not null) await keys.DisposeAsync();
    }

    // A thousand lines are not compared again each time the page is told that a job has moved.
    protected override bool ShouldRender() => !ReferenceEquals(known, Content) || fixKnown != Fix || Lines.Count == 0;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(known, Content)) return;
        Lines = Content.Transcript?.Cues ?? [];
        Headings = new(ReferenceEqualityComparer.Instance);
        foreach (var section in Content.Notes?.Sections ?? [])
            if (Lines.FirstOrDefault(l => l.Start >= section.Start - 0.5 && l.Start < section.End) is { } first) Headings.TryAdd(first, section.Title);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        (known, fixKnown) = (Content, Fix);
        if (hasKeys || Lines.Count == 0) return;
        hasKeys = true;
        keys = await ScriptPart.AttachAsync(script, "keys", list);
    }

    private static string Number(double seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture);
}
