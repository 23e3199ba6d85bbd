using LectureStudio.Components.Controls;
using LectureStudio.Features.Jobs;
using LectureStudio.Features.NewJob;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Features.Settings;

public sealed partial class PresetsSection(Presets saved, WorkflowCatalog catalog, Toasts toasts)
{
    private IReadOnlyList<(Preset Preset, string Workflow, IReadOnlyList<string> Values)>? presets;
    private Guid? renaming;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var found = new List<(Preset, string, IReadOnlyList<string>)>();
        foreach (var workflow in catalog.All)
        {
            var settings = catalog.Describe(workflow.Name).ToDictionary(setting => setting.Name);
            found.AddRange((await saved.ListAsync(workflow.Name)).Select(preset => (preset, workflow.Title, Describe(preset, settings))));
        }

        presets = found;
        StateHasChanged();
    }

    private static IReadOnlyList<string> Describe(Preset preset, Dictionary<string, SettingDescription> settings) =>
        [.. preset.Settings.Select(value => settings.TryGetValue(value.Key, out var setting) ? $"{setting.Label}: {SettingWords.Value(setting, value.Value)}" : $"{value.Key}: {value.Value}")];

    /// <param name="name">Null to leave it.</param>
    private async Task RenameAsync(Preset preset, string? name)
    {
        renaming = null;
        if (name is { Length: > 0 } && name != preset.Name && await toasts.TryAsync(() => saved.RenameAsync(preset.Id, name))) await LoadAsync();
    }

    private async Task DeleteAsync(Preset preset)
    {
        await saved.DeleteAsync(preset.Id);
        await LoadAsync();
        toasts.OfferUndo($"“{preset.Name}” is deleted.", async () =>
        {
            await saved.SaveAsync(preset.Workflow, preset.Name, preset.Settings);
            await InvokeAsync(LoadAsync);
        });
    }
}
