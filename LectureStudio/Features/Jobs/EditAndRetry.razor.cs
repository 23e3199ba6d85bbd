using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Jobs;

public sealed partial class EditAndRetry(Pipeline.Catalog.Jobs jobs, WorkflowCatalog workflows, Toasts toasts, NavigationManager navigation)
{
    private IReadOnlyList<SettingDescription> settings = [];
    private IReadOnlyDictionary<string, string> values = new Dictionary<string, string>();
    private bool isBusy;

    [Parameter, EditorRequired] public required JobDetails Job { get; set; }

    [Parameter] public EventCallback Closed { get; set; }

    protected override void OnInitialized()
    {
        if (!workflows.Has(Job.Summary.Workflow)) return;
        settings = workflows.Describe(Job.Summary.Workflow);
        values = settings.Where(s => Job.Settings.GetValueOrDefault(s.Name, s.Default) != s.Default).ToDictionary(s => s.Name, s => Job.Settings[s.Name]);
    }

    private string Of(SettingDescription setting) => values.GetValueOrDefault(setting.Name, setting.Default);

    private async Task RunAsync()
    {
        isBusy = true;
        var done = await toasts.TryAsync(async () =>
        {
            var ticket = await jobs.RunAgainAsync(Job.Summary.Id, settings.ToDictionary(s => s.Name, Of));
            await Closed.InvokeAsync();
            navigation.NavigateTo($"/jobs/{ticket.JobId}");
            toasts.Say(ticket.IsExisting ? "The same job runs already; this is it." : "A new job runs with these settings.");
        });
        isBusy = false;
        if (!done) StateHasChanged();
    }
}
