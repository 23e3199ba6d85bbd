using System.Threading.Channels;

namespace LectureStudio.Pipeline.Engine;

/// <summary>Carries live changes to whoever watches: only the latest counts, so a slow tab can never slow a job.</summary>
public sealed class ProgressHub
{
    /// <summary>
    /// Watches one job, or with null all of them. The reader yields a token whenever something changed since the last read (capacity one, newest wins);
    /// ask <c>Jobs</c> for the state then. Dispose to stop watching.
    /// </summary>
    public Watch Subscribe(Guid? job = null) => throw new NotImplementedException();
}

/// <summary>A subscription.</summary>
public sealed class Watch(ChannelReader<long> changes, Action stop) : IDisposable
{
    /// <summary>Each value is a change number; gaps are fine.</summary>
    public ChannelReader<long> Changes { get; } = changes;

    public void Dispose() => stop();
}
