using LectureStudio.Components.Controls;
using LectureStudio.Features.Jobs;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Editing;

/// <summary>An editor for one kind of output.</summary>
/// <typeparam name="T">The output.</typeparam>
/// <typeparam name="TSession">The editing of it.</typeparam>
public abstract partial class GateEditing<T, TSession> : GateEditing, IAsyncDisposable
    where T : class
    where TSession : EditSession<T>
{
    private TSession? attached;
    private DotNetObjectReference<GateEditing>? reference;
    private ScriptPart? page;

    public override string? CanUndo => Session?.History.CanUndo;

    public override string? CanRedo => Session?.History.CanRedo;

    public override bool IsChanged => Session?.History.IsChanged ?? false;

    /// <summary>Null before it is read.</summary>
    protected TSession? Session { get; private set; }

    /// <summary>What happens to the edits when it is taken as it was, one sentence.</summary>
    protected abstract string LeavingOut { get; }

    private string DraftKey => $"ls-review:{Id}:{string.Join('+', Stages)}";

    /// <summary>What is in force, by its content.</summary>
    private string Tag => string.Join('+', Versions.Select(v => v.Current.Tag));

    public async ValueTask DisposeAsync()
    {
        Dispose();
        Session?.WithdrawOffer();
        if (page is not null) await page.DisposeAsync();
        reference?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void TakeBack() => Session?.Undo();

    protected override void DoAgain() => Session?.Redo();

    public override async Task AcceptAsync()
    {
        if (IsChanged && !await Questions.AskAsync("Leave your changes out?", LeavingOut, "Leave them out", "Keep editing")) return;
        await LeaveAsync(AcceptAllAsync);
    }

    public override Task SaveAsync() => SaveAsync(null);

    public override async Task RevertAsync(string stage, int number)
    {
        IsBusy = true;
        var done = await Toasts.TryAsync(() => Jobs.RevertAsync(Id, stage, number), number == 0 ? "The proposal is in force again." : $"Version {number} is in force again.");
        IsBusy = false;
        if (!done) return;
        await page!.TellAsync("forget");
        (Session, Notice) = (null, null);
        await LoadAsync(CancellationToken.None);
        StateHasChanged();
    }

    /// <summary>Reads what is saved; null when it is not there.</summary>
    protected virtual Task<T?> SavedAsync(CancellationToken cancellation) => Jobs.OutputAsync<T>(Id, cancellation);

    /// <summary>Puts an edit in force.</summary>
    /// <param name="edited">What came of the edits.</param>
    /// <param name="note">What was changed, in words.</param>
    /// <param name="madeFrom">The version it was made from, by its content; of several stages in their order, with a + between.</param>
    protected virtual Task ReviseAsync(T edited, string note, string madeFrom) => Jobs.ReviseAsync(Id, edited, note, madeFrom);

    /// <summary>Opens what is saved for editing; null when what it needs is not there.</summary>
    protected abstract Task<TSession?> OpenAsync(T saved, string tag, CancellationToken cancellation);

    /// <summary>What was changed, in words: the note of a version.</summary>
    protected abstract string NoteOf(T before, T after);

    /// <summary>Whether a draft from the browser can be gone on with.</summary>
    protected abstract bool Fits(T draft);

    /// <summary>A draft with its files bound to where they are; in the browser they have names alone.</summary>
    protected virtual T Bound(T draft) => draft;

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        if (Job is not null && Job.Summary.Id != Id) (Session, Notice) = (null, null);
        Job = await Jobs.FindAsync(Id, cancellation);
        IsMissing = Gate is not { Review: not null };
        if (IsMissing) return;
        IsTooEarly = Runs.Any(s => s.State is not (StageState.AwaitingInput or StageState.Completed or StageState.Reused));
        if (IsTooEarly) return;
        await ReadVersionsAsync();
        if (Session is null) await BeginAsync(cancellation);
        else if (Tag != Session.Tag && !IsBusy) await OvertakenAsync(cancellation);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Session is null || attached == Session) return;
        attached = Session;
        reference ??= DotNetObjectReference.Create<GateEditing>(this);
        page ??= await ScriptPart.AttachAsync(Script, "editing", DraftKey, reference);
        await TakeUpAsync(Session);
        StateHasChanged();
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        // Taken before the output is read: should one be saved in between, this tab's edits are refused rather than that one overwritten.
        var tag = Tag;
        if (await SavedAsync(cancellation) is not { } saved || await OpenAsync(saved, tag, cancellation) is not { } opened)
        {
            IsMissing = true;
            return;
        }
        if (Session is not null) Session.Changed -= Edited;
        Session?.WithdrawOffer();
        Session = opened;
        Session.Changed += Edited;
    }

    private void Edited() => _ = InvokeAsync(async () =>
    {
        StateHasChanged();
        if (Session is null || page is null) return;
        if (IsChanged) await page.TellAsync("keep", Draft<T>.Write(Session.Tag, Session.History.Now));
        else await page.TellAsync("forget");
    });

    /// <param name="over">The version that may be replaced, by its content; null for the one this tab began from.</param>
    private async Task SaveAsync(string? over)
    {
        if (IsBusy) return;
        if (!IsChanged)
        {
            await LeaveAsync(AcceptAllAsync);
            return;
        }
        var history = Session!.History;
        await LeaveAsync(() => ReviseAsync(history.Now, NoteOf(history.Begun, history.Now), over ?? Session.Tag));
    }

    /// <summary>What waits is taken as it is.</summary>
    private async Task AcceptAllAsync()
    {
        foreach (var stage in Stages) await Jobs.AcceptAsync(Id, stage);
    }

    private async Task ReadVersionsAsync()
    {
        var read = new List<StageVersions>();
        foreach (var stage in Stages) read.Add(new(stage, await Jobs.RevisionsAsync(Id, stage)));
        Versions = read;
    }

    private async Task LeaveAsync(Func<Task> act)
    {
        IsBusy = true;
        StateHasChanged();
        var isOvertaken = false;
        var isDone = await Toasts.TryAsync(async () =>
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
            await ReadVersionsAsync();
            await OvertakenAsync(CancellationToken.None);
        }
        else if (isDone)
        {
            await page!.TellAsync("forget");
            Navigation.NavigateTo($"/jobs/{Id}");
        }
        IsBusy = false;
        StateHasChanged();
    }
}
