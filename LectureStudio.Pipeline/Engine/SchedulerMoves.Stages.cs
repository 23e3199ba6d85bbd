using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Catalog.Entities;

namespace LectureStudio.Pipeline.Engine;

/// <content>What happens to stage runs.</content>
internal sealed partial class SchedulerMoves
{
    /// <summary>A stage run has ended.</summary>
    public void Finish(StageNode ended, StageOutcome outcome)
    {
        // Not before the commit: if that fails, the reload must still know that this run has been started and will report again.
        afterCommit.Add(() => underWay.Remove((ended.Job.Id, ended.Spec.Position)));
        // After a reload the mirror holds other objects for the same rows.
        if (live.Find(ended.Job.Id)?.Stages[ended.Spec.Position] is not { State: StageState.Running } node) return;
        node.Stop?.Dispose();
        node.Stop = null;
        node.Seconds = (DateTimeOffset.UtcNow - node.StartedAt!.Value).TotalSeconds;
        Release(node);
        switch (outcome)
        {
            case StageOutcome.Done done:
                Complete(node, done);
                break;
            case StageOutcome.Failed failed:
                node.Become(StageState.Failed);
                node.Failure = failed.Failure;
                Note(node.Job, node.Spec.Name, failed.Failure.Message);
                break;
            case StageOutcome.InputLost lost when !node.IsOutdated:
                node.Become(StageState.Queued);
                Restart(node);
                if (node.Job.Stages[lost.Position].State.IsDone()) Lose(node.Job.Stages[lost.Position]);
                break;
            case StageOutcome.Stopped when IsStopping && !node.Job.IsCancelling:
                node.Become(StageState.Queued);
                node.StartedAt = null;
                break;
            default:
                node.Become(StageState.Cancelled);
                break;
        }
        touchedNodes.Add(node);
        if (node.IsOutdated && node.State != StageState.Waiting) Restart(node);
        node.IsOutdated = false;
        Settle(node.Job);
    }

    /// <summary>A queued stage run's key is known, and whether the cache has its output.</summary>
    private void Resolved(StageNode asked, object look, ResolvedStage found)
    {
        if (live.Find(asked.Job.Id)?.Stages[asked.Spec.Position] is not { State: StageState.Queued } node || IsHeld(node.Job) || node.Look != look) return;
        // Saved as soon as it runs; until then it is looked for anew after a restart.
        (node.Key, node.Parts, node.Why) = (found.Key, found.Parts, found.Why);
        if (found.Failure is not null)
        {
            touchedNodes.Add(node);
            node.Become(StageState.Failed);
            node.Failure = found.Failure;
            Settle(node.Job);
        }
        else if (found.Hit is { } hit)
        {
            Begin(node.Job);
            (node.Seconds, node.Fraction) = (0, 1);
            touchedNodes.Add(node);
            Give(node, StageState.Reused, hit);
            store.Touch(hit.Key, DateTimeOffset.UtcNow);
            Publish(node, found.Artifacts);
            Settle(node.Job);
        }
        else if (leaders.TryGetValue(found.Key, out var leader) && leader != node)
        {
            followers.Add(node); // Somebody is making the same thing: wait for it.
        }
        else if (!node.IsForced && justMade.Remove(found.Key))
        {
            Resolve(node); // It was made between the look and now: look once more.
        }
        else
        {
            leaders[found.Key] = node;
            lanes[node.Spec.Lane].Add(node);
        }
    }

    private void Complete(StageNode node, StageOutcome.Done done)
    {
        (node.Seconds, node.Fraction, node.IsForced) = (done.Entry.Seconds, 1, false);
        Give(node, StageState.Completed, done.Output);
        node.Job.Duration = done.Duration ?? node.Job.Duration;
        store.Keep(done.Entry);
        if (justMade.Count > MostJustMade) justMade.Clear();
        justMade.Add(done.Entry.Key);
        Publish(node, done.Artifacts);
        history.Learn(node.Spec.Name, done.Entry.Seconds, node.Job.Duration);
    }

    private void Publish(StageNode node, IReadOnlyList<Artifact> artifacts)
    {
        if (artifacts.Count > 0)
        {
            store.Publish(artifacts);
            store.Unpublish(node.Job.LectureId, node.Spec.Name, artifacts[0].StageKey!);
        }
        if (typeof(ITellsDuration).IsAssignableFrom(node.Spec.Prototype.OutputType)) store.SetFacts(node.Job.LectureId, node.Job.Duration);
    }

    /// <summary>Queues the stages of a job whose inputs are all there.</summary>
    private void Advance(ActiveJob job)
    {
        foreach (var node in job.Stages)
        {
            if (node.State != StageState.Waiting || !node.Spec.DependsOn.All(p => job.Stages[p].State.IsDone())) continue;
            node.Become(StageState.Queued);
            movedNodes.Add(node);
            Resolve(node);
        }
    }

    private void Resolve(StageNode node)
    {
        if (!node.Spec.DependsOn.All(p => node.Job.Stages[p].State.IsDone()))
        {
            Restart(node); // What it needs was lost meanwhile, and is being made again.
            return;
        }
        var look = node.Look = new object();
        var sources = node.Sources = node.Spec.DependsOn.ToDictionary(p => p, p => SourceOf(node.Job.Stages[p]));
        afterCommit.Add(() => _ = Task.Run(async () =>
        {
            var found = await ResolvedStage.FindAsync(node, sources, cache, execution, loader);
            scheduler.Post(m => m.Resolved(node, look, found));
        }));
    }

    private static StageSource SourceOf(StageNode node) => new(node.OutputKey!, node.OutputHash!) { Json = node.Output };

    /// <summary>Takes a stage run out of its lane, and lets those go on that waited for its result.</summary>
    private void Release(StageNode node)
    {
        lanes[node.Spec.Lane].Remove(node);
        followers.Remove(node);
        if (node.Key is null || leaders.GetValueOrDefault(node.Key) != node) return;
        leaders.Remove(node.Key);
        foreach (var follower in followers.Where(f => f.Key == node.Key).ToList())
        {
            followers.Remove(follower);
            Resolve(follower);
        }
    }

    /// <summary>Makes a stage run wait again, as if it had not run.</summary>
    private void Restart(StageNode node)
    {
        if (node.OutputHash is not null) node.PartsBefore = node.Parts;
        node.Become(StageState.Waiting);
        (node.Output, node.OutputHash, node.Failure, node.Seconds, node.StartedAt, node.Fraction, node.Interruptions) = (null, null, null, null, null, 0, 0);
        touchedNodes.Add(node);
    }
}
