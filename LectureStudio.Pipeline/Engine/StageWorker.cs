using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace LectureStudio.Pipeline.Engine;

/// <summary>
/// The worker of one stage type: takes wake-ups from its own bounded channel and runs what they name. The channel is as wide as its
/// lane, and the scheduler never has more of a lane under way, so writing to it never waits.
/// </summary>
internal sealed class StageWorker(Type stage, int width, StageExecution execution, Scheduler scheduler) : BackgroundService
{
    private readonly Channel<StageNode> wakeUps = Channel.CreateBounded<StageNode>(width);

    public Type Stage { get; } = stage;

    public void Wake(StageNode node)
    {
        if (!wakeUps.Writer.TryWrite(node)) throw new InvalidOperationException($"The channel of {Stage.Name} is full: more stage runs are under way than its lane is wide.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var node in wakeUps.Reader.ReadAllAsync(CancellationToken.None)) _ = RunAsync(node);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        wakeUps.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    private async Task RunAsync(StageNode node)
    {
        await Task.Yield();
        scheduler.Finished(node, await execution.RunAsync(node, scheduler));
    }
}
