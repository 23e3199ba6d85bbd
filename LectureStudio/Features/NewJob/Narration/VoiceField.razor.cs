using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Voices;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.NewJob.Narration;

public sealed partial class VoiceField(VoiceCatalog catalog, Toasts toasts, IJSRuntime script) : IAsyncDisposable
{
    private readonly CancellationTokenSource left = new();
    private IReadOnlyList<LanguageVoices>? languages;
    private ElementReference root;
    private ScriptPart? sounds;
    private DotNetObjectReference<Toasts>? teller;

    [Parameter, EditorRequired] public required SettingDescription Setting { get; set; }

    [Parameter, EditorRequired] public required string Value { get; set; }

    [Parameter] public EventCallback<string> ValueChanged { get; set; }

    /// <summary>The language that is set; <c>auto</c> when it is found out later.</summary>
    [Parameter] public string Language { get; set; } = "auto";

    private string Primary => Language.Split('-')[0].ToLowerInvariant();

    /// <summary>Those of the language that is set before all others.</summary>
    private IEnumerable<LanguageVoices> Shown => (languages ?? []).OrderByDescending(l => l.Language == (Primary == "auto" ? "en" : Primary));

    private bool IsKnown => Value == "auto" || languages is null || languages.Any(l => l.Voices.Any(v => v.Id == Value));

    /// <summary>The voice that a press on the button says something with.</summary>
    private string? Heard => languages is null ? null
        : Value != "auto" ? Value
        : (languages.FirstOrDefault(l => l.Language == Primary) ?? languages.FirstOrDefault(l => l.Language == "en") ?? (languages.Count > 0 ? languages[0] : null))?.Auto;

    private string Help => languages switch
    {
        null => "Asking the voices…",
        [] => "There is no voice on this machine; Settings, Voices says how to get one.",
        _ when !IsKnown => "This voice is not on this machine.",
        _ => "Press play to hear it.",
    };

    public async ValueTask DisposeAsync()
    {
        await left.CancelAsync();
        left.Dispose();
        if (sounds is not null) await sounds.DisposeAsync();
        teller?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        teller = DotNetObjectReference.Create(toasts);
        sounds = await ScriptPart.AttachAsync(script, "sounds", root, teller);
        languages = await catalog.ByLanguageAsync(left.Token);
        StateHasChanged();
    }
}
