using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Jobs;

public sealed partial class StageRow(Pipeline.Catalog.Jobs jobs, Toasts toasts, TimeProvider clock)
{
    private bool isBusy;
    private bool wasRunning;

    [Parameter, EditorRequired] public required JobSummary Job { get; set; }

    [Parameter, EditorRequired] public required StageSummary Stage { get; set; }

    /// <summary>What the job has put on the shelf.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<ArtifactSummary> Made { get; set; }

    /// <summary>Asks for other settings.</summary>
    [Parameter] public EventCallback Edit { get; set; }

    private bool CanRunAgain =>
        Job.State is JobState.Completed or JobState.Failed or JobState.Cancelled or JobState.AwaitingInput && Stage.State is StageState.Completed or StageState.Reused;

    /// <summary>It is made, and a person is asked later.</summary>
    private bool IsToAsk => Stage is { State: StageState.AwaitingInput, Review.WaitingSince: null } && Job.State is JobState.Running or JobState.Paused;

    private StageState State => IsToAsk ? StageState.Completed : Stage.State;

    private string? Took => Stage switch
    {
        { State: StageState.Running, StartedAt: { } since } => Words.Duration((clock.GetUtcNow() - since).TotalSeconds),
        { Seconds: { } seconds } => Words.Duration(seconds),
        _ => null,
    };

    /// <summary>Reused steps say from where unless there is something to know; the others say what they found. Why each ran is below, for those who ask.</summary>
    private string? Result => IsToAsk ? "You are asked when all that you look at with it is there." : Stage.State == StageState.Reused ? Stage.Message ?? Stage.Why : Stage.Message;

    /// <summary>While it runs what it shows, afterwards what it has put on the shelf.</summary>
    private IReadOnlyList<string> Pictures => Stage.State == StageState.Running
        ? [.. Enumerable.Range(0, Stage.Pictures).Select(n => $"/files/jobs/{Job.Id}/{Stage.Name}/{n}")]
        : [.. Made.Where(a => a.Kind == ArtifactKind.Slide && a.Stage == Stage.Name).OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $"/files/artifacts/{a.Id}/thumb?w=160")];

    protected override void OnParametersSet() => wasRunning |= Stage.State == StageState.Running;

    private Task RetryAsync() => ActAsync(() => jobs.RetryAsync(Job.Id), "Trying again. The steps before are kept.");

    private Task RunAgainAsync() => ActAsync(() => jobs.RetryAsync(Job.Id, Stage.Name), $"“{Stage.Doing}” runs again, and what depends on it.");

    private async Task ActAsync(Func<Task> act, string done)
    {
        isBusy = true;
        await toasts.TryAsync(act, done);
        isBusy = false;
    }
}
