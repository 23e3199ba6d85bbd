using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Pipeline.Engine;

/// <summary>What people see of an active job: progress weighted by what each stage usually takes, and the time left.</summary>
internal static class JobSnapshot
{
    public static JobDetails Details(ActiveJob job, StageHistory history, string logPath) => new(
        Summary(job, history),
        [.. job.Stages.Select(Stage)],
        WorkflowSettings.ToText(job.SettingsJson),
        IsPausing: job.State == JobState.Paused && job.Stages.Any(s => s.State == StageState.Running),
        logPath,
        (job.Input as ITellsOrigin)?.Origin());

    public static JobSummary Summary(ActiveJob job, StageHistory history)
    {
        var running = job.Stages.FirstOrDefault(s => s.State == StageState.Running);
        return new(job.Id, job.LectureId, job.LectureTitle, job.LectureDate, job.Workflow.Workflow.Name, job.Workflow.Workflow.Title, job.State,
            Fraction(job, history), running?.Spec.Prototype.Doing, running?.Message, SecondsLeft(job, history),
            job.Stages.FirstOrDefault(s => s.Failure is not null)?.Failure?.Message, job.CreatedAt, job.StartedAt, job.FinishedAt,
            job.Stages.FirstOrDefault(s => s.IsAsking) is { } waiting ? new WaitingFor(waiting.Spec.Name, waiting.Spec.Invitation!, waiting.Gate!.AskedAt) : null);
    }

    /// <summary>Share done, 0 to 1.</summary>
    public static double Fraction(ActiveJob job, StageHistory history)
    {
        double done = 0, all = 0;
        foreach (var node in job.Stages)
        {
            var weight = history.Expect(node);
            all += weight;
            done += weight * ShareOf(node);
        }
        return all > 0 ? done / all : 0;
    }

    private static double? SecondsLeft(ActiveJob job, StageHistory history)
    {
        if (job.State != JobState.Running || job.StartedAt is null) return null;
        double left = 0, expected = 0, taken = 0;
        foreach (var node in job.Stages)
        {
            var weight = history.Expect(node);
            left += weight * (1 - ShareOf(node));
            if (node.State == StageState.Completed && node.Seconds is { } seconds) (expected, taken) = (expected + weight, taken + seconds);
            else if (node.State == StageState.Running && node.Fraction > 0.05 && node.StartedAt is { } start)
                (expected, taken) = (expected + weight * node.Fraction, taken + (DateTimeOffset.UtcNow - start).TotalSeconds);
        }
        // What this job has taken so far against what was expected of it, not trusted beyond a factor of four.
        var pace = expected > 0.5 ? Math.Clamp(taken / expected, 0.25, 4) : 1;
        return left * pace;
    }

    private static double ShareOf(StageNode node) => node.State.IsDone() || node.State == StageState.AwaitingInput ? 1 : node.State == StageState.Running ? node.Fraction : 0;

    private static StageSummary Stage(StageNode node) => new(
        node.Spec.Name, node.Spec.Prototype.Doing, node.State, ShareOf(node), node.State is StageState.Running or StageState.Completed or StageState.Reused or StageState.AwaitingInput ? node.Message : null,
        node.State == StageState.Running && node.StartedAt is { } start ? (DateTimeOffset.UtcNow - start).TotalSeconds : node.Seconds,
        node.Why, node.Failure, node.StartedAt, node.Pictures.Count,
        node.Gate is { } gate ? new StageReviewState(node.Spec.Invitation!, node.IsAsking ? gate.AskedAt : null, gate.Current?.Number, gate.Current?.At) : null);
}
