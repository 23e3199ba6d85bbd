using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools.Engines;
using LectureStudio.Pipeline.Workflows.Handout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.NewJob;

public sealed partial class NewJobPage(
    WorkflowCatalog catalog, Pipeline.Catalog.Jobs jobs, SourceStore sources, RecordingLooks looks, EngineInventory engines, NavigationManager navigation, IJSRuntime script) : IAsyncDisposable
{
    /// <summary>Settings that have their own place in the first step.</summary>
    private static readonly string[] Asked = ["title", "date"];

    private readonly CancellationTokenSource left = new();
    private DotNetObjectReference<NewJobPage>? reference;
    private IReadOnlyList<UploadRow> files = [];
    private IReadOnlyList<EngineStatus> inventory = [];
    private IReadOnlyDictionary<string, string> values = new Dictionary<string, string>();
    private IReadOnlyList<SettingDescription> settings = [];
    private string workflowName = "handout";
    private string? title;
    private DateOnly? date;
    private string? lookedAt;
    private string? posterKey;
    private RecordingLook? look;
    private StageFailure? problem;
    private bool making;

    private UploadRow? Recording => files.FirstOrDefault(row => row.Role == GivenRole.Recording);

    private UploadRow? Captions => files.FirstOrDefault(row => row.Role == GivenRole.Captions);

    private UploadRow? Deck => files.FirstOrDefault(row => row.Role == GivenRole.Deck);

    private IEnumerable<UploadRow> Beside => files.Where(row => row != Recording);

    private string WorkflowTitle => catalog.All.FirstOrDefault(workflow => workflow.Name == workflowName)?.Title ?? "Handout";

    private string Title
    {
        get => title ?? (Recording is { } recording ? TitleGuess.Title(recording.Name) : "");
        set => title = value;
    }

    private DateOnly Date
    {
        get => date ?? DateGuess;
        set => date = value;
    }

    /// <summary>What the name says, else the recording itself, else the file's own date, else today.</summary>
    private DateOnly DateGuess => (Recording is { } recording ? TitleGuess.Date(recording.Name) : null)
        ?? look?.Media?.RecordedOn
        ?? (Recording is { Modified: > 0 } file ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds((long)file.Modified).LocalDateTime) : DateOnly.FromDateTime(DateTime.Now));

    private NewJobSummary Summary => NewJobSummary.Of(new(WorkflowTitle, settings, values, Recording, Captions, Deck, look, inventory));

    private bool CanMake => WaitingFor is null && !making;

    /// <summary>Why the button cannot be pressed yet, or null.</summary>
    private string? WaitingFor => Recording switch
    {
        null => "Give a recording first.",
        { State: "failed" or "interrupted" } => "The recording is not complete.",
        _ when files.Any(row => IsUsed(row) && !row.IsDone) => "You can start as soon as the files are here.",
        _ when look is { Media: null, Problem: not null } => "Choose another recording.",
        _ => null,
    };

    [JSInvokable]
    public async Task Changed(UploadRow[] rows)
    {
        files = rows;
        StateHasChanged();
        if (Recording is { IsDone: true } recording && lookedAt != recording.Sha256) await LookAsync(recording);
        else if (Recording is null) (lookedAt, look, posterKey) = (null, null, null);
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        await left.CancelAsync();
        left.Dispose();
        if (reference is null) return;
        try
        {
            await script.InvokeVoidAsync("studio.uploads.leave", reference);
        }
        catch (JSDisconnectedException)
        {
            // The tab is closed.
        }

        reference.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (catalog.All.FirstOrDefault() is { } first) Choose(first.Name);
        if (RendererInfo.IsInteractive) inventory = await engines.LookAsync(cancellation: left.Token);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        reference = DotNetObjectReference.Create(this);
        await script.InvokeVoidAsync("studio.uploads.listen", reference);
    }

    private void Choose(string workflow)
    {
        workflowName = workflow;
        settings = catalog.Describe(workflow);
        values = new Dictionary<string, string>();
    }

    /// <summary>One recording, one captions file, one deck; the first of each.</summary>
    private bool IsUsed(UploadRow row) => row == Recording || row == Captions || row == Deck;

    private async Task LookAsync(UploadRow recording)
    {
        lookedAt = recording.Sha256;
        look = null;
        if (sources.Find(recording.Name, recording.Sha256!) is not { } source) return;
        look = await looks.LookAsync(source, left.Token);
        posterKey = look.HasPoster ? source.Sha256 + source.Extension : null;
    }

    private async Task RemoveAsync(UploadRow row)
    {
        if (row == Recording) (title, date) = (null, null);
        await script.InvokeVoidAsync("studio.uploads.cancel", row.Key);
    }

    private async Task RetryAsync(UploadRow row) => await script.InvokeVoidAsync("studio.uploads.retry", row.Key);

    private async Task MakeAsync()
    {
        (problem, making) = (null, true);
        try
        {
            var input = new LectureRecording(new Recording(Stored(Recording)!), new GivenCaptions(Stored(Captions)), new GivenDeck(Stored(Deck)));
            var given = new Dictionary<string, string>(values) { ["title"] = Title.Trim(), ["date"] = Date.ToString("yyyy-MM-dd") };
            var ticket = await jobs.SubmitAsync(new JobRequest(workflowName, input, given), left.Token);
            await script.InvokeVoidAsync("studio.uploads.clear");
            navigation.NavigateTo($"jobs/{ticket.JobId}");
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

    private SourceFile? Stored(UploadRow? row) => row is null ? null
        : (row.Sha256 is { } sha256 ? sources.Find(row.Name, sha256) : null) ?? throw new StudioException($"“{row.Name}” is no longer here.", "Remove it and give it again.");
}
