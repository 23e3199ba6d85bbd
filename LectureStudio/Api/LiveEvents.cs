using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Api;

/// <summary>Endless streams of snapshots: one at once, then one whenever something changed. A slow reader misses steps, never the newest.</summary>
internal sealed class LiveEvents(Jobs jobs, ProgressHub hub, IHostApplicationLifetime host)
{
    /// <summary>At most ten a second, as on the pages.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>A snapshot is sent again after this long without change, so that nothing between here and the reader closes a silent line.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    /// <summary>One job; ends when the job is gone.</summary>
    public IAsyncEnumerable<SseItem<JobAnswer>> OfJob(Guid job, CancellationToken cancellation) =>
        SnapshotsAsync(job, "job", async stop => await jobs.FindAsync(job, stop) is { } found ? JobAnswer.Of(found) : null, cancellation);

    /// <summary>The newest jobs.</summary>
    public IAsyncEnumerable<SseItem<IReadOnlyList<JobSummary>>> OfAll(CancellationToken cancellation) =>
        SnapshotsAsync<IReadOnlyList<JobSummary>>(null, "jobs", async stop => await jobs.ListAsync(new JobFilter(Take: 50), stop), cancellation);

    private async IAsyncEnumerable<SseItem<T>> SnapshotsAsync<T>(
        Guid? job, string name, Func<CancellationToken, Task<T?>> look, [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        // Without the host's own token an open stream would hold up a graceful shutdown.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, host.ApplicationStopping);
        using var watch = hub.Subscribe(job);
        while (await QuietlyAsync(look, either.Token) is { } snapshot)
        {
            yield return new SseItem<T>(snapshot, name);
            if (!await ChangedAsync(watch, either.Token)) yield break;
        }
    }

    private static async Task<bool> ChangedAsync(Watch watch, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Pause, cancellation);
            using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            silence.CancelAfter(Silence);
            await watch.Changes.ReadAsync(silence.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return !cancellation.IsCancellationRequested;
        }
    }

    private static async Task<T?> QuietlyAsync<T>(Func<CancellationToken, Task<T?>> look, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return await look(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
