using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Tools.Voices;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Settings;

public sealed partial class VoicesSection(VoiceCatalog catalog, Toasts toasts, IJSRuntime script) : IAsyncDisposable
{
    private readonly CancellationTokenSource left = new();
    private IReadOnlyList<EngineVoices>? engines;
    private IReadOnlyList<LanguageVoices> languages = [];
    private string language = "en";
    private ElementReference root;
    private ScriptPart? sounds;
    private DotNetObjectReference<Toasts>? teller;

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
        engines = await catalog.LookAsync(left.Token);
        languages = await catalog.ByLanguageAsync(left.Token);
        if (languages.All(l => l.Language != language) && languages.Count > 0) language = languages[0].Language;
        StateHasChanged();
    }
}
