using System.Diagnostics;
using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Pipeline.Engine;

/// <content>What happens to jobs.</content>
internal sealed partial class SchedulerMoves
{
    /// <summary>Makes the rows of a new job, or finds the equal one that is waiting or running.</summary>
    /// <param name="submitted">Checked.</param>
    /// <param name="before">The job whose edits it begins with, or null.</param>
    public JobTicket Submit(NewJob submitted, ActiveJob? before = null)
    {
        if (live.All.FirstOrDefault(j => j.Identity == submitted.Identity && j.State.IsActive() && !j.IsCancelling) is { } equal) return new JobTicket(equal.Id, equal.LectureId, IsExisting: true);
        var job = submitted.ToActive(++sequence);
        if (submitted.NewLecture is { } lecture) store.InsertLecture(lecture);
        store.Publish(submitted.Given);
        store.InsertJob(job, submitted.InputJson);
        if (before is not null) TakeOver(job, before);
        Note(job, null, "Submitted");
        live.Add(job);
        touchedJobs.Add(job);
        Advance(job);
        return new JobTicket(job.Id, job.LectureId, IsExisting: false);
    }

    /// <summary>Stops what runs and forgets what waits; done once the running stages are gone.</summary>
    public bool Cancel(Guid id)
    {
        var job = Find(id);
        if (job.IsCancelling) return false;
        job.IsCancelling = true;
        touchedJobs.Add(job);
        foreach (var node in job.Stages.Where(n => n.State == StageState.Running)) afterCommit.Add(() => node.Stop?.Cancel());
        Settle(job);
        return true;
    }

    public bool Pause(Guid id)
    {
        var job = Find(id);
        if (job.State == JobState.Paused || job.IsCancelling) return false;
        job.Become(JobState.Paused);
        foreach (var node in job.Stages.Where(n => n.State == StageState.Queued)) Release(node);
        Note(job, null, "Paused");
        touchedJobs.Add(job);
        return true;
    }

    public bool Resume(Guid id)
    {
        var job = Find(id);
        if (job.State != JobState.Paused) return false;
        job.Become(JobState.Running);
        job.StartedAt ??= DateTimeOffset.UtcNow;
        foreach (var node in job.Stages.Where(n => n.State == StageState.Queued)) Resolve(node);
        Note(job, null, "Resumed");
        touchedJobs.Add(job);
        Settle(job);
        return true;
    }

    /// <summary>Goes on with a job that is over, or that waits for a person: with what did not finish, or from a stage that is to run again.</summary>
    /// <param name="loaded">As just read from its rows.</param>
    /// <param name="fromStage">The stage to run again, or null.</param>
    public bool Retry(ActiveJob loaded, string? fromStage)
    {
        var job = Current(loaded);
        if (job.State == JobState.AwaitingInput && fromStage is null) throw new StudioException("This job waits for you.", "Look at what it proposes, or take it as it is.");
        if (job.State is JobState.Pending or JobState.Running or JobState.Paused || job.IsCancelling) throw new StudioException("This job is still going on.", "Cancel it first, or wait until it is done.");
        var first = fromStage is null ? null : job.Stages.FirstOrDefault(n => n.Spec.Name == fromStage)
            ?? throw new StudioException($"This job has no step called {fromStage}.", "Reload the page and choose again.");
        if (first is null && job.State == JobState.Completed) throw new StudioException("This job is complete.", "Choose a step to run again.");
        foreach (var node in job.Stages.Where(n => n == first || DependsOn(n, first)))
        {
            AskAgain(node);
            if (node.State != StageState.Waiting) Restart(node);
        }
        RestartUnfinished(job);
        if (first is not null) first.IsForced = true;
        Note(job, first?.Spec.Name, first is null ? "Retried" : "Run again from here");
        TakeUp(job);
        return true;
    }

    /// <summary>What failed, was cancelled or never came to its turn waits again.</summary>
    private void RestartUnfinished(ActiveJob job)
    {
        foreach (var node in job.Stages.Where(n => n.State is StageState.Failed or StageState.Cancelled or StageState.Queued)) Restart(node);
    }

    /// <summary>The job goes on, from whatever it was.</summary>
    private void TakeUp(ActiveJob job)
    {
        if (job.State != JobState.Paused) job.Become(JobState.Running);
        job.FinishedAt = null;
        live.Add(job);
        touchedJobs.Add(job);
        Settle(job);
    }

    /// <summary>Marks the running stages whose progress moved, so that it is saved.</summary>
    public void SaveProgress()
    {
        foreach (var node in underWay.Values.Where(n => n.State == StageState.Running && n.SavedFraction != n.Fraction))
        {
            node.SavedFraction = node.Fraction;
            touchedNodes.Add(node);
            touchedJobs.Add(node.Job);
        }
    }

    /// <summary>The studio stops: the running stages are told to.</summary>
    public bool StopAll()
    {
        foreach (var node in underWay.Values) node.Stop?.Cancel();
        return true;
    }

    /// <summary>After something ended: is the job over, or what comes next?</summary>
    private void Settle(ActiveJob job)
    {
        if (job.Stages.Any(n => n.State == StageState.Running))
        {
            if (!IsHeld(job)) Advance(job);
            else foreach (var node in job.Stages.Where(n => n.State == StageState.Queued)) Release(node);
            return;
        }
        if (job.IsCancelling) End(job, JobState.Cancelled, StageState.Cancelled, "Cancelled");
        else if (job.Stages.FirstOrDefault(n => n.State == StageState.Failed) is { } failed) End(job, JobState.Failed, StageState.Waiting, $"Failed: {failed.Failure?.Message}");
        else if (job.Stages.All(n => n.State.IsDone())) End(job, JobState.Completed, StageState.Waiting, "Completed");
        else Advance(job);
        Wait(job);
    }

    private void End(ActiveJob job, JobState state, StageState unfinished, string note)
    {
        foreach (var node in job.Stages.Where(n => n.State is StageState.Queued or StageState.Waiting or StageState.AwaitingInput))
        {
            Release(node);
            node.Become(unfinished);
            touchedNodes.Add(node);
        }
        job.Become(state);
        job.IsCancelling = false;
        job.FinishedAt = DateTimeOffset.UtcNow;
        Note(job, null, note);
        touchedJobs.Add(job);
        afterCommit.Add(() => Leave(job));
    }

    /// <summary>The job is over, unless it was taken up again in the same moment.</summary>
    private void Leave(ActiveJob job)
    {
        if (job.State.IsActive()) return;
        if (ended.Count > MostEnded) ended.Clear();
        ended[job.Id] = Stopwatch.GetTimestamp();
        live.Remove(job.Id);
        job.Over.TrySetResult();
    }

    /// <summary>The job as it is now. One that was read from its rows and has gone on and ended since is not what the person saw.</summary>
    private ActiveJob Current(ActiveJob loaded) =>
        live.Find(loaded.Id) ?? (ended.TryGetValue(loaded.Id, out var at) && at > loaded.ReadAt ? throw new StaleJobException() : loaded);

    /// <summary>Whether nothing of the job may start now.</summary>
    private static bool IsHeld(ActiveJob job) => job.IsCancelling || job.State == JobState.Paused || job.Stages.Any(n => n.State == StageState.Failed);

    private static bool DependsOn(StageNode node, StageNode? other) =>
        other is not null && node.Spec.DependsOn.Any(p => p == other.Spec.Position || DependsOn(node.Job.Stages[p], other));

    private ActiveJob Find(Guid id) => live.Find(id) is { } job && job.State.IsActive() ? job : throw new StudioException("This job is already over.", "Reload the page to see how it ended.");
}
