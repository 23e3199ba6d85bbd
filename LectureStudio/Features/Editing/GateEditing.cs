using LectureStudio.Components.Controls;
using LectureStudio.Features.Jobs;
using LectureStudio.Features.Live;
using LectureStudio.Pipeline.Catalog;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Editing;

/// <summary>What every editor at a review gate has: the job, versions, undo and redo, save and accept. See <see cref="EditingHead"/> for how it looks.</summary>
public abstract class GateEditing : LiveComponent
{
    [Parameter] public Guid Id { get; set; }

    /// <summary>The stage whose output is looked at.</summary>
    [Parameter] public string Stage { get; set; } = "";

    /// <summary>Null before it is read.</summary>
    public JobDetails? Job { get; protected set; }

    /// <summary>There is no such job, or nothing of this name to look at.</summary>
    public bool IsMissing { get; protected set; }

    /// <summary>It is not made yet, or never will be.</summary>
    public bool IsTooEarly { get; protected set; }

    public bool IsBusy { get; protected set; }

    public bool IsWaiting => Gate?.State == StageState.AwaitingInput;

    public bool AreVersionsOpen { get; private set; }

    /// <summary>One entry a stage whose output is edited.</summary>
    public IReadOnlyList<StageVersions> Versions { get; protected set; } = [];

    public Notice? Notice { get; protected set; }

    /// <summary>What undo would take back; null when there is nothing.</summary>
    public abstract string? CanUndo { get; }

    public abstract string? CanRedo { get; }

    public abstract bool IsChanged { get; }

    /// <summary>What a person is asked to do, while it waits for them.</summary>
    public string? Invitation => IsWaiting ? Gate!.Review!.Invitation : null;

    [Inject] protected Pipeline.Catalog.Jobs Jobs { get; set; } = null!;

    [Inject] protected Toasts Toasts { get; set; } = null!;

    [Inject] protected Questions Questions { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] protected IJSRuntime Script { get; set; } = null!;

    protected override Guid? Watched => Id;

    protected override TimeSpan Pace => TimeSpan.FromMilliseconds(500);

    /// <summary>The stages whose outputs are edited together, each with versions of its own.</summary>
    protected virtual IReadOnlyList<string> Stages => [Stage];

    /// <summary>The one that waits, else the one that was asked for.</summary>
    protected StageSummary? Gate => Runs.FirstOrDefault(s => s.State == StageState.AwaitingInput) ?? Runs.FirstOrDefault(s => s.Name == Stage);

    protected IEnumerable<StageSummary> Runs => Job?.Stages.Where(s => Stages.Contains(s.Name)) ?? [];

    // What a script may call is looked for where it is declared: an override of it would not be found.
    [JSInvokable]
    public void Undo() => TakeBack();

    [JSInvokable]
    public void Redo() => DoAgain();

    /// <summary>Takes it as it was, without the edits.</summary>
    public abstract Task AcceptAsync();

    /// <summary>Puts the edits in force.</summary>
    public abstract Task SaveAsync();

    public abstract Task RevertAsync(string stage, int number);

    /// <summary>What a stage's output is called where several are edited together: "the transcript"; null where it is the only one.</summary>
    public virtual string? NameOf(string stage) => null;

    public void ToggleVersions()
    {
        AreVersionsOpen = !AreVersionsOpen;
        StateHasChanged();
    }

    protected abstract void TakeBack();

    protected abstract void DoAgain();
}
