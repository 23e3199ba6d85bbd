using LectureStudio.Pipeline.Catalog;
using Microsoft.Extensions.Logging;

namespace LectureStudio.Pipeline.Engine;

/// <content>From the rows back to the mirror: at start, and after a transaction that failed.</content>
internal sealed partial class SchedulerMoves
{
    /// <summary>Takes up what the studio was doing when it ended, however it ended.</summary>
    public async Task RecoverAsync(CancellationToken cancellation)
    {
        sequence = store.LastSequence();
        await history.LoadAsync(cancellation);
        var jobs = await loader.LoadActiveAsync(cancellation);
        Fill(jobs, Interrupted);
        if (jobs.Count > 0) log.LogInformation("{Count} unfinished jobs are taken up again", jobs.Count);
        Apply([new SchedulerCommand(m => m.GoOn(jobs), null, null)]);
    }

    /// <summary>Reads the mirror anew; stage runs that are under way keep going.</summary>
    public async Task ReloadAsync()
    {
        var jobs = await loader.LoadActiveAsync(CancellationToken.None);
        Fill(jobs, Attach);
        afterCommit.Clear();
        scheduler.Post(m => m.GoOn(jobs));
    }

    private void Fill(IReadOnlyList<ActiveJob> jobs, Action<StageNode> running)
    {
        Forget();
        foreach (var job in jobs)
            if (live.Find(job.Id) is { } old) job.Over = old.Over;
        live.Clear();
        leaders.Clear();
        followers.Clear();
        lanes = NewLanes();
        foreach (var job in jobs)
        {
            live.Add(job);
            foreach (var node in job.Stages.Where(n => n.State == StageState.Running)) running(node);
        }
    }

    private void GoOn(IReadOnlyList<ActiveJob> jobs)
    {
        foreach (var job in jobs)
        {
            touchedJobs.Add(job);
            foreach (var node in job.Stages) touchedNodes.Add(node);
            if (job.State == JobState.Paused) continue;
            foreach (var node in job.Stages.Where(n => n.State == StageState.Queued)) Resolve(node);
            Settle(job);
        }
    }

    /// <summary>The studio ended while this ran. After a few times it is the input that is to blame.</summary>
    private void Interrupted(StageNode node)
    {
        node.Interruptions++;
        node.StartedAt = null;
        if (node.Interruptions < options.Value.MostInterruptions)
        {
            node.Become(StageState.Queued);
            return;
        }
        node.Become(StageState.Failed);
        node.Failure = new StageFailure(
            $"The studio ended {node.Interruptions} times while it was {Lower(node.Spec.Prototype.Doing)}.",
            "The recording may be damaged, or the machine too small for it. Retry when you have changed one of them.", [], IsUnexpected: false);
    }

    private void Attach(StageNode node)
    {
        if (!underWay.TryGetValue((node.Job.Id, node.Spec.Position), out var old))
        {
            node.Become(StageState.Queued);
            return;
        }
        (node.Stop, node.IsOutdated) = (old.Stop, old.IsOutdated);
        node.Job.IsCancelling |= old.Job.IsCancelling;
        lanes[node.Spec.Lane].Running(node);
        if (node.Key is not null) leaders[node.Key] = node;
    }

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
