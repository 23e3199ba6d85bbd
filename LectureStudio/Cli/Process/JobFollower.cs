using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Cli.Process;

/// <summary>Follows one job until it is over. Nobody is there to look at what a gate offers, so it is taken as it is.</summary>
internal sealed class JobFollower(Jobs jobs, ProgressHub hub)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <param name="job">The job.</param>
    /// <param name="show">Gets each state it is seen in, at most ten a second; the last one always.</param>
    /// <param name="cancellation">Cancels the job, which is then followed to its real end.</param>
    public async Task<JobDetails> FollowAsync(Guid job, Action<JobDetails> show, CancellationToken cancellation)
    {
        using var watch = hub.Subscribe(job);
        var isCancelling = false;
        while (true)
        {
            if (cancellation.IsCancellationRequested && !isCancelling)
            {
                isCancelling = true;
                await AskAsync(() => jobs.CancelAsync(job));
            }
            var details = await jobs.FindAsync(job, CancellationToken.None) ?? throw new InvalidOperationException($"The job {job} is gone.");
            show(details);
            if (details.Summary.State is JobState.Completed or JobState.Failed or JobState.Cancelled) return details;
            if (details.Summary.WaitingFor is { } gate && !isCancelling) await AskAsync(() => jobs.AcceptAsync(job, gate.Stage));
            await WaitAsync(watch, isCancelling ? CancellationToken.None : cancellation);
        }
    }

    private static async Task AskAsync(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (StudioException)
        {
            // It was over in the same moment.
        }
    }

    private static async Task WaitAsync(Watch watch, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestWait);
        try
        {
            await Task.Delay(BetweenLooks, cancellation);
            await watch.Changes.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Time to look again, or to cancel.
        }
    }
}
