using LectureStudio.Components.Controls;
using LectureStudio.Features.NewJob.Course;
using LectureStudio.Features.NewJob.Narration;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Engines;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.NewJob;

/// <summary>Three steps at once: what is given, what is made of it, and how. The workflow is in the address, and so is a job whose settings are taken over.</summary>
public sealed partial class NewJobPage(
    WorkflowCatalog catalog, Pipeline.Catalog.Jobs jobs, EngineInventory engines, IServiceProvider services, NavigationManager navigation, IJSRuntime script) : IAsyncDisposable
{
    private readonly CancellationTokenSource left = new();
    private readonly Dictionary<Type, NewJobParts> parts = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> setBefore = []; // by workflow, while another is looked at
    private DotNetObjectReference<NewJobPage>? reference;
    private IReadOnlyList<UploadRow> files = [];
    private IReadOnlyList<EngineStatus> inventory = [];
    private IReadOnlyDictionary<string, string> values = new Dictionary<string, string>();
    private IReadOnlyList<SettingDescription> settings = [];
    private string workflowName = "handout";
    private string? named;
    private string? title;
    private DateOnly? date;
    private StageFailure? problem;
    private bool making;

    /// <summary>The workflow that is chosen at first.</summary>
    [SupplyParameterFromQuery] public string? Workflow { get; set; }

    /// <summary>A job whose settings are taken over.</summary>
    [SupplyParameterFromQuery] public Guid? Like { get; set; }

    /// <summary>What the chosen workflow takes. Each kind keeps what it was given while another is looked at.</summary>
    private NewJobParts Parts { get; set; } = null!;

    private string WorkflowTitle => catalog.All.FirstOrDefault(workflow => workflow.Name == workflowName)?.Title ?? "Handout";

    /// <summary>The workflow that makes videos of documents, if there is one.</summary>
    private string? Narration => catalog.All.FirstOrDefault(workflow => workflow.InputType == typeof(NarrationSource))?.Name;

    private string Title
    {
        get => title ?? Parts.TitleGuess;
        set => title = value;
    }

    private DateOnly Date
    {
        get => date ?? DateGuess;
        set => date = value;
    }

    /// <summary>What the name says, else the thing itself, else the file's own date, else today.</summary>
    private DateOnly DateGuess => (Parts.Main is { } main ? TitleGuess.Date(main.Name) : null)
        ?? Parts.DateGuess
        ?? (Parts.Main is { Modified: > 0 } file ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds((long)file.Modified).LocalDateTime) : DateOnly.FromDateTime(DateTime.Now));

    private NewJobSummary Summary => Parts.Summary(new(WorkflowTitle, settings, values, inventory));

    private bool CanMake => Parts.WaitingFor is null && !making;

    [JSInvokable]
    public async Task Changed(UploadRow[] rows)
    {
        if (!rows.Select(row => row.Key).SequenceEqual(files.Select(row => row.Key))) problem = null;
        files = rows;
        await TakeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await left.CancelAsync();
        left.Dispose();
        if (reference is null) return;
        try
        {
            await script.InvokeVoidAsync("studio.uploads.leave");
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The tab is closed; what it was asked last, nobody answers.
        }

        reference.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Choose(catalog.Has(Workflow ?? "") ? Workflow! : catalog.All.First().Name);
        await TakeOverAsync();
        if (RendererInfo.IsInteractive) inventory = await engines.LookAsync(cancellation: left.Token);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        reference = DotNetObjectReference.Create(this);
        await script.InvokeVoidAsync("studio.uploads.listen", reference);
    }

    private async Task ChooseAsync(string workflow)
    {
        Choose(workflow);
        await TakeAsync();
        await Address.KeepAsync(script, "workflow", workflow);
    }

    private void Choose(string workflow)
    {
        if (settings.Count > 0) setBefore[workflowName] = values;
        problem = null;
        workflowName = workflow;
        settings = catalog.Describe(workflow);
        var input = catalog.All.First(w => w.Name == workflow).InputType;
        var kind = input == typeof(NarrationSource) ? typeof(NarrationParts) : input == typeof(CourseSource) ? typeof(CourseParts) : typeof(RecordingParts);
        if (!parts.TryGetValue(kind, out var chosen)) parts[kind] = chosen = (NewJobParts)ActivatorUtilities.CreateInstance(services, kind);
        (Parts, values) = (chosen, setBefore.GetValueOrDefault(workflow, chosen.Start));
    }

    /// <summary>The settings of another job, but for what belongs to its lecture alone.</summary>
    private async Task TakeOverAsync()
    {
        if (Like is not { } id || await jobs.FindAsync(id, left.Token) is not { } job || !catalog.Has(job.Summary.Workflow)) return;
        Choose(job.Summary.Workflow);
        values = job.Settings
            .Where(value => !PresetPicker.Personal.Contains(value.Key))
            .Where(value => settings.FirstOrDefault(setting => setting.Name == value.Key) is { } known && known.Default != value.Value)
            .ToDictionary();
    }

    private async Task TakeAsync()
    {
        var taken = Parts.TakeAsync(files, StateHasChanged, left.Token);
        // What was typed for one recording is not the name of the next, nor are the pages of one document those of another.
        if (named is not null && files.All(row => row.Key != named))
        {
            (title, date) = (null, null);
            Set("pages", "");
        }
        named = Parts.Main?.Key;
        StateHasChanged();
        await taken;
    }

    private void Set(string setting, string value)
    {
        // Not every workflow has the setting.
        if (settings.FirstOrDefault(described => described.Name == setting) is not { } known) return;
        var changed = new Dictionary<string, string>(values) { [setting] = value };
        if (value == known.Default) changed.Remove(setting);
        values = changed;
    }

    private async Task MakeAsync()
    {
        (problem, making) = (null, true);
        try
        {
            var tickets = new List<JobTicket>();
            foreach (var input in await Parts.InputsAsync(left.Token))
            {
                var given = new Dictionary<string, string>(values) { ["title"] = input.Title ?? Title.Trim(), ["date"] = Date.ToString("yyyy-MM-dd") };
                tickets.Add(await jobs.SubmitAsync(new JobRequest(workflowName, input.Input, given), left.Token));
            }
            await script.InvokeVoidAsync("studio.uploads.clear");
            if (Parts is NarrationParts) await ScriptPart.CallAsync(script, "text-draft", "forget", TextCard.DraftKey);
            navigation.NavigateTo(tickets is [var only] ? $"jobs/{only.JobId}" : $"jobs?workflow={workflowName}");
        }
        catch (StudioException refusal)
        {
            problem = new StageFailure(refusal.Message, refusal.Remedy, refusal.Details, IsUnexpected: false);
        }
        finally
        {
            making = false;
        }
    }
}
