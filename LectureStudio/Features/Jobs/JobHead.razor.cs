using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Jobs;

public sealed partial class JobHead(Pipeline.Catalog.Jobs jobs, Questions questions, Toasts toasts)
{
    private bool isBusy;

    [Parameter, EditorRequired] public required JobDetails Job { get; set; }

    /// <summary>Asks for other settings.</summary>
    [Parameter] public EventCallback Edit { get; set; }

    private static IReadOnlyList<Crumb> Above { get; } = [new("Jobs", "/jobs")];

    private JobSummary Summary => Job.Summary;

    private bool IsActive => Summary.State is JobState.Pending or JobState.Running or JobState.Paused or JobState.AwaitingInput;

    private bool CanPause => Summary.State is JobState.Pending or JobState.Running && !Job.IsPausing;

    private string Lead
    {
        get
        {
            var parts = new List<string> { Summary.WorkflowTitle };
            parts.Add(Summary.StartedAt is { } started ? $"started {Words.Ago(started)}" : $"asked for {Words.Ago(Summary.CreatedAt)}");
            if (Summary is { State: JobState.Running, SecondsLeft: { } left }) parts.Add(Words.Left(left));
            if (Summary is { StartedAt: { } from, FinishedAt: { } to }) parts.Add($"took {Words.Duration((to - from).TotalSeconds)}");
            return string.Join(" · ", parts);
        }
    }

    private Task PauseAsync() => ActAsync(() => jobs.PauseAsync(Summary.Id), "The job pauses after the step that runs now.");

    private Task ResumeAsync() => ActAsync(() => jobs.ResumeAsync(Summary.Id), "The job goes on.");

    private Task RetryAsync() => ActAsync(() => jobs.RetryAsync(Summary.Id), "The job goes on where it stopped.");

    private async Task CancelAsync()
    {
        var yes = await questions.AskAsync(
            "Cancel this job?", "The steps that are finished are kept; you can go on later from where it stopped.", "Cancel the job", "Keep it running");
        if (yes) await ActAsync(() => jobs.CancelAsync(Summary.Id), "Cancelled. What was finished is kept.");
    }

    private async Task ActAsync(Func<Task> act, string done)
    {
        isBusy = true;
        try
        {
            await toasts.TryAsync(act, done);
        }
        finally
        {
            isBusy = false;
        }
    }
}
