using System.Collections.Concurrent;
using System.Threading.Channels;

namespace LectureStudio.Pipeline.Engine;

/// <summary>Carries live changes to whoever watches: only the latest counts, so a slow tab can never slow a job.</summary>
public sealed class ProgressHub
{
    private readonly ConcurrentDictionary<long, (Guid? Job, ChannelWriter<long> Changes)> watchers = new();
    private long lastWatcher;
    private long lastChange;

    /// <summary>
    /// Watches one job, or with null all of them. The reader yields a number whenever something changed since the last read (capacity one, newest wins);
    /// ask <c>Jobs</c> for the state then. Dispose to stop watching.
    /// </summary>
    public Watch Subscribe(Guid? job = null)
    {
        var id = Interlocked.Increment(ref lastWatcher);
        var channel = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        watchers[id] = (job, channel.Writer);
        return new Watch(channel.Reader, () =>
        {
            watchers.TryRemove(id, out _);
            channel.Writer.TryComplete();
        });
    }

    /// <summary>Something about the job changed.</summary>
    internal void Notify(Guid job)
    {
        if (watchers.IsEmpty) return;
        var change = Interlocked.Increment(ref lastChange);
        foreach (var (_, watcher) in watchers)
            if (watcher.Job is null || watcher.Job == job) watcher.Changes.TryWrite(change);
    }
}

/// <summary>A subscription.</summary>
public sealed class Watch(ChannelReader<long> changes, Action stop) : IDisposable
{
    /// <summary>Each value is a change number; gaps are fine.</summary>
    public ChannelReader<long> Changes { get; } = changes;

    public void Dispose() => stop();
}
