using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Catalog.Entities;

namespace LectureStudio.Pipeline.Engine;

/// <content>What happens at gates: a stage's output is there, and a person may look at it first.</content>
internal sealed partial class SchedulerMoves
{
    /// <summary>An edit replaces the output; what depends on it runs again.</summary>
    /// <param name="loaded">The job as just read.</param>
    /// <param name="stage">The reviewed stage.</param>
    /// <param name="entry">The edited output as it lies in the cache.</param>
    /// <param name="shown">The same as it lies on the shelf.</param>
    /// <param name="edit">What the person says to it, and what it was made from.</param>
    /// <exception cref="OvertakenException">It was made from something that is no longer in force.</exception>
    public bool Revise(ActiveJob loaded, string stage, CacheEntry entry, ShownOutput shown, Edit edit)
    {
        var node = Reviewed(loaded, stage);
        var gate = node.Gate!;
        RefuseIfTooEarly(node);
        edit.RefuseIfOvertaken(entry.OutputHash, node.OutputHash);
        if (entry.OutputHash != node.OutputHash)
        {
            var revision = new Revision(gate.Revisions.Count == 0 ? 1 : gate.Revisions[^1].Number + 1, entry.Key, entry.OutputHash, DateTimeOffset.UtcNow, edit.Note);
            store.Keep(entry);
            store.Add(node.Job.Id, stage, revision);
            gate.Revisions = [.. gate.Revisions, revision];
            Note(node.Job, stage, $"Edited by hand, version {revision.Number}{(edit.Note is null ? "" : ": " + edit.Note)}");
            Use(node, revision, shown);
        }
        Answer(node);
        return true;
    }

    /// <summary>Goes back to an earlier version of the output. A gate that waits keeps waiting.</summary>
    /// <param name="loaded">The job as just read.</param>
    /// <param name="stage">The reviewed stage.</param>
    /// <param name="number">The version's number; 0 is what the stage proposed.</param>
    /// <param name="shown">That version as it lies on the shelf.</param>
    public bool Revert(ActiveJob loaded, string stage, int number, ShownOutput shown)
    {
        var node = Reviewed(loaded, stage);
        var revision = node.Gate!.Revisions.FirstOrDefault(r => r.Number == number);
        if (node.Gate.Current == revision) return false;
        Note(node.Job, stage, number == 0 ? "Back to what was proposed" : $"Back to version {number}");
        Use(node, revision, shown);
        if (node.State != StageState.AwaitingInput) Answer(node);
        return true;
    }

    /// <summary>The person takes the output as it is.</summary>
    public bool Accept(ActiveJob loaded, string stage)
    {
        var node = Reviewed(loaded, stage);
        if (node.State != StageState.AwaitingInput) return false;
        RefuseIfTooEarly(node);
        Note(node.Job, stage, "Taken as it is");
        Answer(node);
        return true;
    }

    /// <summary>Writes the row of a kept item.</summary>
    public bool Keep(CacheEntry entry)
    {
        store.Keep(entry);
        return true;
    }

    /// <summary>Notes that kept items were used.</summary>
    public void Touch(IReadOnlyList<string> keys)
    {
        foreach (var key in keys) store.Touch(key, DateTimeOffset.UtcNow);
    }

    /// <summary>A stage has its output. Where there is a gate, a person is asked unless they have answered for just this output.</summary>
    private void Give(StageNode node, StageState done, CachedOutput output)
    {
        (node.Output, node.OutputHash) = (output.Json, output.OutputHash);
        if (node.Gate is { } gate)
        {
            gate.Propose(output.OutputHash, wasReused: done == StageState.Reused);
            if (gate.Current is { } revision) (node.Output, node.OutputHash) = (null, revision.OutputHash);
            if (!gate.IsAnswered && node.Spec.Waits && node.Job.Workflow.Asks(node.Job.Settings))
            {
                Note(node.Job, node.Spec.Name, $"Waits for a person: {node.Spec.Invitation}");
                done = StageState.AwaitingInput;
            }
            store.Save(node.RowId, gate);
        }
        node.Become(done);
    }

    /// <summary>What was edited in a job before is in force in this one too wherever a stage proposes the same; a gate that waits offers it.</summary>
    private void TakeOver(ActiveJob job, ActiveJob before)
    {
        foreach (var (node, earlier) in job.Stages.Zip(before.Stages))
        {
            if (node.Gate is not { } gate || earlier.Gate is not { ProposalHash: not null, Current: not null } edited) continue;
            (gate.ProposalHash, gate.Revisions, gate.Current, gate.AskedAt) = (edited.ProposalHash, edited.Revisions, edited.Current, edited.AskedAt);
            foreach (var revision in gate.Revisions) store.Add(job.Id, node.Spec.Name, revision);
            store.Save(node.RowId, gate);
        }
    }

    /// <summary>An answer that was given no longer counts; what was edited still does if the stage gives the same again.</summary>
    private void AskAgain(StageNode node)
    {
        if (node.Gate is not { ProposalHash: not null } gate) return;
        gate.IsAnswered = false;
        store.Save(node.RowId, gate);
    }

    /// <summary>A stored result is gone: it is made again. An edit of it that is gone too cannot be.</summary>
    private void Lose(StageNode node)
    {
        if (node.Gate is { Current: { } revision } gate)
        {
            (gate.Current, gate.IsAnswered) = (null, false);
            store.Save(node.RowId, gate);
            Note(node.Job, node.Spec.Name, $"Version {revision.Number} is no longer there");
        }
        Restart(node);
    }

    private void Use(StageNode node, Revision? revision, ShownOutput shown)
    {
        node.Gate!.Current = revision;
        (node.Output, node.OutputHash) = (shown.Stored.Json, revision?.OutputHash ?? node.Gate.ProposalHash);
        if (shown.Output is ITellsRemark) node.Message = shown.Remark;
        store.Save(node.RowId, node.Gate);
        Publish(node, shown.Artifacts);
        Outdate(node);
        touchedNodes.Add(node);
    }

    /// <summary>What depends on the node runs again, as far as it has run.</summary>
    private void Outdate(StageNode changed)
    {
        foreach (var node in changed.Job.Stages.Where(n => n.State != StageState.Waiting && DependsOn(n, changed)))
        {
            if (node.State == StageState.Running)
            {
                node.IsOutdated = true;
                afterCommit.Add(() => node.Stop?.Cancel());
                continue;
            }
            Release(node);
            Restart(node);
        }
    }

    /// <summary>The gate opens, and the job goes on.</summary>
    private void Answer(StageNode node)
    {
        var gate = node.Gate!;
        gate.IsAnswered = true;
        store.Save(node.RowId, gate);
        touchedNodes.Add(node);
        if (node.State == StageState.AwaitingInput) node.Become(gate.WasReused ? StageState.Reused : StageState.Completed);
        if (node.Job.State == JobState.Completed && node.Job.Stages.All(n => n.State.IsDone())) return;
        if (!node.Job.State.IsActive()) RestartUnfinished(node.Job);
        TakeUp(node.Job);
    }

    /// <summary>When nothing else can go on, the job waits for the person.</summary>
    private void Wait(ActiveJob job)
    {
        if (job.State != JobState.Running || job.IsCancelling || job.Stages.Any(n => n.State is StageState.Queued or StageState.Running)) return;
        if (!job.Stages.Any(n => n.State == StageState.AwaitingInput)) return;
        job.Become(JobState.AwaitingInput);
        touchedJobs.Add(job);
    }

    /// <summary>The stage run whose output a person looks at.</summary>
    private StageNode Reviewed(ActiveJob loaded, string stage)
    {
        var job = Current(loaded);
        var node = job.Stages.First(n => n.Spec.Name == stage);
        if (job.IsCancelling) throw new StudioException("This job is being cancelled.", "Wait until it has ended, then retry it.");
        return node.State.IsDone() || node.State == StageState.AwaitingInput ? node
            : throw new StudioException("There is nothing to look at yet.", "Wait until the step is done; retry the job if it is over.");
    }

    /// <summary>A gate behind several outputs that are looked at together opens only when all of them are there.</summary>
    private static void RefuseIfTooEarly(StageNode node)
    {
        if (node.State == StageState.AwaitingInput && !node.IsAsking)
            throw new StudioException("Not everything that is looked at here is there yet.", "Wait until the steps before it are done.");
    }
}
