using LectureStudio.Components.Controls;
using LectureStudio.Features.Jobs;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Highlights;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Review;

/// <summary>Where a person chooses and trims the clips before they are rendered, and changes them afterwards.</summary>
public sealed partial class ReviewPage(Pipeline.Catalog.Jobs jobs, ReviewReader reader, Toasts toasts, Questions questions, NavigationManager navigation, IJSRuntime script) : IAsyncDisposable
{
    private JobDetails? job;
    private EditSession? session;
    private EditSession? attached;
    private IReadOnlyList<RevisionSummary> versions = [];
    private DotNetObjectReference<ReviewPage>? reference;
    private ScriptPart? page;
    private Notice? notice;
    private bool isMissing;
    private bool isTooEarly;
    private bool isBusy;
    private bool areVersionsOpen;
    private string tab = "clips";

    [Parameter] public Guid Id { get; set; }

    /// <summary>The stage whose output is looked at.</summary>
    [Parameter] public string Stage { get; set; } = "";

    protected override Guid? Watched => Id;

    protected override TimeSpan Pace => TimeSpan.FromMilliseconds(500);

    private StageSummary? Gate => job?.Stages.FirstOrDefault(s => s.Name == Stage);

    private bool IsWaiting => Gate?.State == StageState.AwaitingInput;

    private string Title => IsWaiting ? Gate!.Review!.Invitation : "Change the clips";

    private string UndoTitle => session?.History.CanUndo is { } what ? $"Undo: {what} (Ctrl+Z)" : "Nothing to undo";

    private string RedoTitle => session?.History.CanRedo is { } what ? $"Redo: {what} (Ctrl+Shift+Z)" : "Nothing to redo";

    private IReadOnlyList<Crumb> Above => job is null ? [new("Jobs", "/jobs")] : [new("Jobs", "/jobs"), new(job.Summary.LectureTitle, $"/jobs/{Id}")];

    private string DraftKey => $"ls-review:{Id}:{Stage}";

    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (page is not null) await page.DisposeAsync();
        reference?.Dispose();
    }

    [JSInvokable]
    public void Undo() => session?.Undo();

    [JSInvokable]
    public void Redo() => session?.Redo();

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        if (job is not null && job.Summary.Id != Id) (session, notice) = (null, null);
        job = await jobs.FindAsync(Id, cancellation);
        isMissing = Gate is not { Review: not null };
        if (isMissing) return;
        isTooEarly = Gate!.State is not (StageState.AwaitingInput or StageState.Completed or StageState.Reused);
        if (isTooEarly) return;
        versions = await jobs.RevisionsAsync(Id, Stage);
        if (session is null) await BeginAsync(cancellation);
        else if (Current.Tag != session.Tag && !isBusy) await OvertakenAsync(cancellation);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (session is null || attached == session) return;
        attached = session;
        reference ??= DotNetObjectReference.Create(this);
        page ??= await ScriptPart.AttachAsync(script, "review/session", DraftKey, reference);
        await TakeUpAsync(session);
        StateHasChanged();
    }

    private RevisionSummary Current => versions.First(v => v.IsCurrent);

    private string CurrentName => Current.Number == 0 ? "The proposal" : $"Version {Current.Number}";

    private async Task BeginAsync(CancellationToken cancellation)
    {
        // Taken before the plan is read: should one be saved in between, this tab's edits are refused rather than that one overwritten.
        var tag = Current.Tag;
        if (await jobs.OutputAsync<ClipPlan>(Id) is not { } plan || await reader.ReadAsync(job!, cancellation) is not { } material)
        {
            isMissing = true;
            return;
        }
        if (session is not null) session.Changed -= Edited;
        session = new EditSession(material, plan, tag);
        session.Changed += Edited;
    }

    private void Edited() => _ = InvokeAsync(async () =>
    {
        StateHasChanged();
        if (session is null || page is null) return;
        if (session.History.IsChanged) await page.TellAsync("keep", Draft.Write(session));
        else await page.TellAsync("forget");
    });

    private async Task AcceptAsync()
    {
        if (session!.History.IsChanged && !await questions.AskAsync("Leave your changes out?", "The clips are rendered as they were proposed, and what you changed here is dropped.", "Leave them out", "Keep editing")) return;
        await LeaveAsync(() => jobs.AcceptAsync(Id, Stage));
    }

    /// <param name="over">The version that may be replaced, by its content; null for the one this tab began from.</param>
    private async Task SaveAsync(string? over = null)
    {
        if (isBusy) return;
        if (!session!.History.IsChanged)
        {
            await LeaveAsync(() => jobs.AcceptAsync(Id, Stage));
            return;
        }
        await LeaveAsync(() => jobs.ReviseAsync(Id, session.Plan, PlanDifference.InWords(session.History.Begun, session.Plan), over ?? session.Tag));
    }

    private async Task LeaveAsync(Func<Task> act)
    {
        isBusy = true;
        var isOvertaken = false;
        var isDone = await toasts.TryAsync(async () =>
        {
            try
            {
                await act();
            }
            catch (OvertakenException)
            {
                isOvertaken = true;
            }
        });
        if (isOvertaken)
        {
            versions = await jobs.RevisionsAsync(Id, Stage);
            await OvertakenAsync(CancellationToken.None);
        }
        else if (isDone)
        {
            await page!.TellAsync("forget");
            navigation.NavigateTo($"/jobs/{Id}");
        }
        isBusy = false;
    }

    private async Task RevertAsync(int number)
    {
        isBusy = true;
        var done = await toasts.TryAsync(() => jobs.RevertAsync(Id, Stage, number), number == 0 ? "The proposal is in force again." : $"Version {number} is in force again.");
        isBusy = false;
        if (!done) return;
        await page!.TellAsync("forget");
        (session, notice) = (null, null);
        await LoadAsync(CancellationToken.None);
    }
}
