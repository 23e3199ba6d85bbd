using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Pipeline.Engine;

/// <summary>The two state machines. What is not listed cannot happen, and throws.</summary>
internal static class Transitions
{
    public static void Check(StageState from, StageState to)
    {
        if (from != to && !Allowed(from).Contains(to)) throw new InvalidOperationException($"A stage run cannot go from {from} to {to}.");
    }

    public static void Check(JobState from, JobState to)
    {
        if (from != to && !Allowed(from).Contains(to)) throw new InvalidOperationException($"A job cannot go from {from} to {to}.");
    }

    public static bool IsDone(this StageState state) => state is StageState.Completed or StageState.Reused;

    public static bool IsActive(this JobState state) => state is JobState.Pending or JobState.Running or JobState.Paused or JobState.AwaitingInput;

    private static ReadOnlySpan<StageState> Allowed(StageState from) => from switch
    {
        StageState.Waiting => [StageState.Queued, StageState.Cancelled],
        StageState.Queued => [StageState.Running, StageState.Reused, StageState.AwaitingInput, StageState.Waiting, StageState.Cancelled, StageState.Failed],
        StageState.Running => [StageState.Completed, StageState.Failed, StageState.Cancelled, StageState.AwaitingInput, StageState.Queued],
        StageState.AwaitingInput => [StageState.Completed, StageState.Reused, StageState.Waiting, StageState.Cancelled],
        // A retry, or an output that was lost, starts them again.
        _ => [StageState.Waiting],
    };

    private static ReadOnlySpan<JobState> Allowed(JobState from) => from switch
    {
        JobState.Pending => [JobState.Running, JobState.Paused, JobState.Cancelled, JobState.Failed, JobState.Completed],
        JobState.Running => [JobState.Paused, JobState.AwaitingInput, JobState.Completed, JobState.Failed, JobState.Cancelled],
        JobState.Paused => [JobState.Running, JobState.Cancelled, JobState.Failed, JobState.Completed],
        JobState.AwaitingInput => [JobState.Running, JobState.Paused, JobState.Cancelled],
        _ => [JobState.Running],
    };
}
