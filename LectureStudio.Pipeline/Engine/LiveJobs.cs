using System.Collections.Concurrent;

namespace LectureStudio.Pipeline.Engine;

/// <summary>The jobs that are not over, for reading. Only the scheduler adds and removes.</summary>
internal sealed class LiveJobs
{
    private readonly ConcurrentDictionary<Guid, ActiveJob> jobs = new();

    public IEnumerable<ActiveJob> All => jobs.Values;

    public ActiveJob? Find(Guid id) => jobs.GetValueOrDefault(id);

    public void Add(ActiveJob job) => jobs[job.Id] = job;

    public void Remove(Guid id) => jobs.TryRemove(id, out _);

    public void Clear() => jobs.Clear();
}
