using System.Diagnostics;
using System.Threading.Channels;
using LectureStudio.Pipeline.Catalog;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Engine;

/// <summary>
/// The only writer of job and stage-run state. One loop takes commands, applies as many as are waiting to the mirror in memory, writes
/// all rows they touched in one short transaction, and only then wakes the workers. When a transaction fails the mirror is thrown away, read
/// back from the rows, and the commands are applied again.
/// </summary>
internal sealed class Scheduler(SchedulerMoves moves, StudioLock studioLock, DiskReserve reserve, IOptions<EngineOptions> options, ILogger<Scheduler> log) : BackgroundService, IHostedLifecycleService
{
    private const int LargestBatch = 512;
    private static readonly TimeSpan SaveProgressEvery = TimeSpan.FromSeconds(1);
    private readonly Channel<SchedulerCommand> commands = Channel.CreateUnbounded<SchedulerCommand>(new UnboundedChannelOptions { SingleReader = true });
    private bool isMirrorStale;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once recovery is over and commands are taken.</summary>
    public Task Ready => ready.Task;

    /// <summary>Asks for a change and waits until it is committed.</summary>
    public async Task<T> AskAsync<T>(Func<SchedulerMoves, T> change)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        T result = default!;
        if (!commands.Writer.TryWrite(new SchedulerCommand(m => result = change(m), () => done.TrySetResult(result), e => done.TrySetException(e))))
            throw new StudioException("The studio is just being stopped.", "Start it again, then try once more.");
        return await done.Task;
    }

    /// <summary>A stage run has ended.</summary>
    public void Finished(StageNode node, StageOutcome outcome) => Post(m => m.Finish(node, outcome));

    /// <summary>Asks for a change that must happen, without waiting.</summary>
    public void Post(Action<SchedulerMoves> change) => commands.Writer.TryWrite(new SchedulerCommand(change, null, null));

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        moves.Connect(this);
        await moves.RecoverAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Lets running stages go on for a short time, then stops them; what they were doing is resumed at the next start.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        moves.IsStopping = true;
        if (ExecuteTask is not { IsCompleted: false }) return; // The start failed, so nobody takes commands and nothing is under way.
        while (moves.UnderWay > 0 && clock.Elapsed < TimeSpan.FromSeconds(options.Value.ShutdownSeconds)) await Task.Delay(50, CancellationToken.None);
        await AskAsync(m => m.StopAll());
        while (moves.UnderWay > 0 && !cancellationToken.IsCancellationRequested) await Task.Delay(20, CancellationToken.None);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        commands.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
        moves.Close();
        studioLock.Dispose();
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        ready.TrySetResult();
        var batch = new List<SchedulerCommand>();
        using var tick = new PeriodicTimer(SaveProgressEvery);
        _ = Task.Run(async () =>
        {
            while (await tick.WaitForNextTickAsync(CancellationToken.None)) Post(m => m.SaveProgress());
        }, CancellationToken.None);
        while (await commands.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < LargestBatch && commands.Reader.TryRead(out var command)) batch.Add(command);
            while (!await TryCommitAsync(batch)) await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            batch.Clear();
        }
    }

    private async Task<bool> TryCommitAsync(List<SchedulerCommand> batch)
    {
        try
        {
            if (isMirrorStale) await moves.ReloadAsync();
            isMirrorStale = false;
            var refused = moves.Apply(batch);
            foreach (var command in batch)
                if (!refused.Contains(command)) command.Done?.Invoke();
            return true;
        }
        catch (Exception e)
        {
            isMirrorStale = true;
            log.LogError(e, "A batch of {Count} transitions could not be saved", batch.Count);
            if (DiskFull.Is(e)) reserve.Release();
            // People who wait for an answer get it; what must happen (a stage has ended) is tried until it can be saved.
            foreach (var command in batch.Where(c => c.Failed is not null)) command.Failed!(DiskFull.Is(e) ? DiskFull.Because(e) : e);
            batch.RemoveAll(c => c.Failed is not null);
            return batch.Count == 0;
        }
    }
}

/// <summary>A change to be made by the scheduler's loop.</summary>
internal sealed record SchedulerCommand(Action<SchedulerMoves> Apply, Action? Done, Action<Exception>? Failed);
