using LectureStudio.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Library;

public sealed partial class Waveform(IJSRuntime script) : IAsyncDisposable
{
    private ElementReference slider;
    private ScriptPart? drawn;
    private (Guid?, Guid?, int, double)? attached;

    [Parameter] public ElementReference? Media { get; set; }

    /// <summary>Which recording plays.</summary>
    [Parameter] public Guid? Key { get; set; }

    /// <summary>The artifact with one byte a 100 ms; without it there is a time line only.</summary>
    [Parameter] public Guid? Peaks { get; set; }

    /// <summary>Seconds at which the picture changes.</summary>
    [Parameter] public IReadOnlyList<double> Marks { get; set; } = [];

    /// <summary>Seconds.</summary>
    [Parameter, EditorRequired] public double Duration { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (drawn is not null) await drawn.DisposeAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var now = (Key, Peaks, Marks.Count, Duration);
        if (attached == now) return;
        attached = now;
        if (drawn is not null) await drawn.DisposeAsync();
        drawn = await ScriptPart.AttachAsync(script, "waveform", slider, Media, Peaks is { } peaks ? $"/files/artifacts/{peaks}" : null, Marks, Duration);
    }
}
