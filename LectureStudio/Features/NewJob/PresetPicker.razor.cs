using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.NewJob;

public sealed partial class PresetPicker(Presets saved, Toasts toasts)
{
    /// <summary>What belongs to one lecture and not to a way of working.</summary>
    internal static readonly string[] Personal = ["title", "date", "videoUrl", "pages"];

    private static readonly IReadOnlyDictionary<string, object> Attributes = new Dictionary<string, object> { ["aria-label"] = "Preset" };

    private IReadOnlyList<Preset> presets = [];
    private Guid? chosen;
    private bool naming;
    private string name = "";

    [Parameter, EditorRequired] public required string Workflow { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyDictionary<string, string> Values { get; set; }

    [Parameter] public EventCallback<IReadOnlyDictionary<string, string>> OnChosen { get; set; }

    protected override async Task OnInitializedAsync() => presets = await saved.ListAsync(Workflow);

    private Task ChooseAsync(Guid? id)
    {
        chosen = id;
        var preset = presets.FirstOrDefault(preset => preset.Id == id);
        return OnChosen.InvokeAsync(preset?.Settings ?? new Dictionary<string, string>());
    }

    private async Task SaveAsync()
    {
        try
        {
            var settings = Values.Where(value => !Personal.Contains(value.Key)).ToDictionary();
            var preset = await saved.SaveAsync(Workflow, name.Trim(), settings);
            presets = await saved.ListAsync(Workflow);
            (chosen, naming, name) = (preset.Id, false, "");
            toasts.Say($"Saved as “{preset.Name}”.");
        }
        catch (StudioException refusal)
        {
            toasts.Fail(refusal.Message);
        }
    }
}
