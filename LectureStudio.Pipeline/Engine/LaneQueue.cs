namespace LectureStudio.Pipeline.Engine;

/// <summary>Who is next in a lane: the oldest job first, within a job the order of its plan.</summary>
internal sealed class LaneQueue(int width)
{
    private readonly SortedSet<StageNode> queued = new(Comparer<StageNode>.Create((a, b) =>
        (a.Job.Sequence, a.Spec.Position).CompareTo((b.Job.Sequence, b.Spec.Position))));

    private readonly HashSet<StageNode> running = [];

    public void Add(StageNode node) => queued.Add(node);

    /// <summary>Forgets the node, whether it waits or runs.</summary>
    public void Remove(StageNode node)
    {
        queued.Remove(node);
        running.Remove(node);
    }

    /// <summary>The next one that may run now, counted as running from then on; null when the lane is full or empty.</summary>
    public StageNode? TakeNext()
    {
        if (running.Count >= width || queued.Min is not { } next) return null;
        queued.Remove(next);
        running.Add(next);
        return next;
    }

    /// <summary>Counts a node as running that was found so.</summary>
    public void Running(StageNode node) => running.Add(node);
}
