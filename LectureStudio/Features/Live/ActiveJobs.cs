using System.Collections.Immutable;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Features.Live;

/// <summary>
/// The jobs that are not finished, read once for all open tabs: fifty tabs ask the database as often as one does.
/// Nothing is read while nobody watches.
/// </summary>
public sealed class ActiveJobs(Pipeline.Catalog.Jobs jobs, ProgressHub hub, ILogger<ActiveJobs> log)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private static readonly JobState[] Active = [JobState.Running, JobState.AwaitingInput, JobState.Paused, JobState.Pending];

    private readonly Lock gate = new();
    private ImmutableList<Func<Task>> watchers = [];
    private CancellationTokenSource? following;

    /// <summary>Running first, then waiting for a person, paused and queued; within each the oldest first. As of the last change.</summary>
    public IReadOnlyList<JobSummary> Current { get; private set; } = [];

    /// <summary>Calls back after each change until it is disposed.</summary>
    public IDisposable Watch(Func<Task> changed)
    {
        lock (gate)
        {
            watchers = watchers.Add(changed);
            if (following is null)
            {
                following = new CancellationTokenSource();
                _ = Task.Run(() => FollowAsync(following.Token));
            }
        }

        return new Watching(this, changed);
    }

    /// <summary>Reads the state now; for the first paint.</summary>
    public async Task<IReadOnlyList<JobSummary>> ReadAsync(CancellationToken cancellation = default)
    {
        var found = new List<JobSummary>();
        foreach (var state in Active)
        {
            found.AddRange((await jobs.ListAsync(new JobFilter(State: state), cancellation)).Reverse());
        }

        return Current = found;
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        try
        {
            using var watch = hub.Subscribe();
            await TellAsync(cancellation);
            await foreach (var _ in watch.Changes.ReadAllAsync(cancellation))
            {
                await TellAsync(cancellation);
                await Task.Delay(Pace, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody watches any more.
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The list of running jobs cannot be followed");
            lock (gate) following = null;
        }
    }

    private async Task TellAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        foreach (var watcher in watchers) _ = watcher();
    }

    private void Leave(Func<Task> watcher)
    {
        lock (gate)
        {
            watchers = watchers.Remove(watcher);
            if (watchers.Count > 0) return;
            following?.Cancel();
            following = null;
        }
    }

    private sealed class Watching(ActiveJobs owner, Func<Task> watcher) : IDisposable
    {
        public void Dispose() => owner.Leave(watcher);
    }
}
