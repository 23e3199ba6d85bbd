using System.Text.RegularExpressions;
using Polly;
using Polly.Retry;

namespace LectureStudio.Pipeline.Engine;

/// <summary>Tries again after faults that pass by themselves: at most three times, waiting longer each time, with jitter.</summary>
internal sealed class TransientRetry(TimeSpan firstDelay)
{
    private const int MostRetries = 3;
    private const int SharingViolation = 11; // EAGAIN: the file is locked by somebody else.
    private static readonly ResiliencePropertyKey<Action<string>> Waiting = new("waiting");

    /// <summary>Made once: checking its options takes longer than a short stage.</summary>
    private readonly ResiliencePipeline pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e && IsTransient(e)),
        MaxRetryAttempts = MostRetries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = firstDelay,
        UseJitter = true,
        OnRetry = arguments =>
        {
            arguments.Context.Properties.GetValue(Waiting, _ => { })($"Trying again in {Math.Max(1, Math.Round(arguments.RetryDelay.TotalSeconds))} s: {arguments.Outcome.Exception!.Message}");
            return ValueTask.CompletedTask;
        },
    }).Build();

    /// <param name="act">What may fail.</param>
    /// <param name="waiting">Gets, before each wait, what to tell about it.</param>
    /// <param name="cancellation">Ends the waiting too.</param>
    public async Task<T> RunAsync<T>(Func<Task<T>> act, Action<string> waiting, CancellationToken cancellation)
    {
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(Waiting, waiting);
        try
        {
            return await pipeline.ExecuteAsync(static async (_, act) => await act(), context, act);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    internal static bool IsTransient(Exception failure) => failure switch
    {
        StudioException known => known.IsTransient,
        HttpRequestException { StatusCode: { } status } => (int)status is 408 or 429 or >= 500,
        HttpRequestException => true,
        IOException { HResult: SharingViolation } => true,
        // Its limit counts time on the wall, which a busy machine may spend elsewhere.
        RegexMatchTimeoutException => true,
        _ => false,
    };
}
