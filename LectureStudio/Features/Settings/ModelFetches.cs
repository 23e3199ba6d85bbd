using System.Collections.Concurrent;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Whisper;

namespace LectureStudio.Features.Settings;

/// <summary>A speech model on its way.</summary>
public sealed class ModelFetch
{
    public CancellationTokenSource Stop { get; } = new();

    /// <summary>Share that is here, 0 to 1.</summary>
    public double Fraction { get; set; }

    /// <summary>Why it stopped, or null.</summary>
    public StudioException? Problem { get; set; }
}

/// <summary>Fetches speech models on request; goes on when the person looks at other pages, and what has arrived is kept when it is stopped.</summary>
public sealed class ModelFetches(WhisperModels models, ILogger<ModelFetches> log)
{
    private readonly ConcurrentDictionary<string, ModelFetch> fetches = new();

    /// <summary>The one under way or the one that failed last; null when there is none.</summary>
    public ModelFetch? Of(string model) => fetches.GetValueOrDefault(model);

    public bool IsUnderWay => fetches.Values.Any(fetch => fetch.Problem is null);

    public void Start(string model)
    {
        if (fetches.TryGetValue(model, out var before) && before.Problem is null) return;
        var fetch = fetches[model] = new ModelFetch();
        _ = Task.Run(() => FetchAsync(model, fetch));
    }

    public void Stop(string model)
    {
        if (fetches.TryRemove(model, out var fetch)) fetch.Stop.Cancel();
    }

    private async Task FetchAsync(string model, ModelFetch fetch)
    {
        try
        {
            await models.GetAsync(model, fraction => fetch.Fraction = fraction, fetch.Stop.Token);
            fetches.TryRemove(model, out _);
        }
        catch (OperationCanceledException)
        {
            fetches.TryRemove(model, out _);
        }
        catch (StudioException refusal)
        {
            fetch.Problem = refusal;
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The speech model {Model} could not be fetched", model);
            fetch.Problem = DiskFull.Is(failure) ? DiskFull.Because(failure) : new StudioException("The speech model could not be fetched.", "Try again; the log says more.", failure);
        }
    }
}
