using LectureStudio.Components.Controls;
using LectureStudio.Features.Jobs;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LectureStudio.Features.NewJob;

public sealed partial class PresetPicker(Presets saved, Toasts toasts)
{
    /// <summary>What belongs to one lecture and not to a way of working. Pages do as well, but a preset may have them: "without the title slide".</summary>
    internal static readonly string[] Personal = ["title", "date", "videoUrl", "pages"];

    private const string Pages = "pages";

    private static readonly IReadOnlyDictionary<string, object> Attributes = new Dictionary<string, object> { ["aria-label"] = "Preset" };

    private IReadOnlyList<Preset> presets = [];
    private ElementReference field;
    private Guid? chosen;
    private Naming? naming;
    private bool isNamingBegun;
    private string name = "";

    private enum Naming { New, Another }

    [Parameter, EditorRequired] public required string Workflow { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyDictionary<string, string> Values { get; set; }

    [Parameter] public EventCallback<IReadOnlyDictionary<string, string>> OnChosen { get; set; }

    private Preset? Chosen => presets.FirstOrDefault(preset => preset.Id == chosen);

    private bool IsTaken => presets.Any(preset => preset.Name == name.Trim());

    protected override async Task OnInitializedAsync() => presets = await saved.ListAsync(Workflow);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isNamingBegun) return;
        isNamingBegun = false;
        await field.FocusAsync();
    }

    /// <summary>What is set for this lecture alone stays, unless the preset says otherwise.</summary>
    private Task ChooseAsync(Guid? id)
    {
        chosen = id;
        var own = Values.Where(value => Personal.Contains(value.Key));
        return OnChosen.InvokeAsync(own.Concat(Chosen?.Settings ?? new Dictionary<string, string>()).GroupBy(value => value.Key).ToDictionary(value => value.Key, value => value.Last().Value));
    }

    private void Name(Naming purpose) => (naming, isNamingBegun, name) = (purpose, true, Chosen?.Name ?? "");

    private void OnKey(KeyboardEventArgs key)
    {
        if (key.Key == "Escape") naming = null;
    }

    private Task NamedAsync() => TryAsync(async () =>
    {
        if (naming == Naming.Another && Chosen is { } preset) await saved.RenameAsync(preset.Id, name);
        else chosen = (await saved.SaveAsync(Workflow, name, Kept())).Id;
        toasts.Say($"Saved as “{name.Trim()}”.");
        naming = null;
    });

    private Task DeleteAsync(Preset preset) => TryAsync(async () =>
    {
        await saved.DeleteAsync(preset.Id);
        chosen = null;
        toasts.OfferUndo($"“{preset.Name}” is deleted.", () => TryAsync(async () => chosen = (await saved.SaveAsync(preset.Workflow, preset.Name, preset.Settings)).Id));
    });

    private Dictionary<string, string> Kept() => Values.Where(value => value.Key == Pages || !Personal.Contains(value.Key)).ToDictionary();

    private async Task TryAsync(Func<Task> change)
    {
        if (!await toasts.TryAsync(change)) return;
        presets = await saved.ListAsync(Workflow);
        await InvokeAsync(StateHasChanged);
    }
}
