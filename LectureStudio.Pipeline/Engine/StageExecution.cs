using System.Diagnostics;
using LectureStudio.Pipeline.Catalog;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Engine;

/// <summary>Runs one stage run from its inputs to its outcome. Never throws.</summary>
internal sealed class StageExecution(
    IServiceScopeFactory scopes, StageCache cache, Shelf shelf, StudioFolders folders, ProgressHub hub, IOptions<EngineOptions> options, ILogger<StageExecution> log)
{
    private readonly TransientRetry retry = new(TimeSpan.FromMilliseconds(options.Value.RetryDelayMilliseconds));

    public async Task<StageOutcome> RunAsync(StageNode node, Scheduler scheduler)
    {
        using var scope = log.BeginScope(new Dictionary<string, object> { ["Job"] = node.Job.Id, ["Stage"] = node.Spec.Name });
        var cancellation = node.Stop!.Token;
        var work = Path.Combine(folders.Work, $"{node.Job.Id:N}-{node.Spec.Position}-{Guid.NewGuid().ToString("N")[..8]}");
        var jobLog = new JobLog(folders, node.Job.Id);
        try
        {
            if (LostInput(node) is { } lost) return new StageOutcome.InputLost(lost);
            var inputs = node.Spec.Inputs.Select(i => Bind(node, i)).ToArray();
            var clock = Stopwatch.StartNew();
            var run = new StageRun(work, cancellation, Services(node, jobLog, scheduler));
            await using var services = scopes.CreateAsyncScope();
            var output = await retry.RunAsync(
                () => ((Stage)ActivatorUtilities.CreateInstance(services.ServiceProvider, node.Spec.Type)).RunAsync(inputs, run),
                wait => Waiting(node, jobLog, wait), cancellation);
            cancellation.ThrowIfCancellationRequested();
            var (entry, stored) = cache.Store(node, output, run, work, clock.Elapsed.TotalSeconds);
            var shown = await ShowAsync(node, InForce(node, stored), cancellation);
            node.Message = shown.Remark ?? node.Message;
            RemoveQuietly(ItemsOf(node));
            return new StageOutcome.Done(entry, stored, shown.Artifacts, shown.Duration);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new StageOutcome.Stopped();
        }
        catch (Exception e)
        {
            jobLog.Write($"{node.Spec.Name} failed: {e}");
            var failure = Failures.Describe(e);
            if (failure.IsUnexpected) log.LogError(e, "Stage {StageName} failed unexpectedly", node.Spec.Name);
            return new StageOutcome.Failed(failure);
        }
        finally
        {
            RemoveQuietly(work);
        }
    }

    /// <summary>Takes an output that is in the cache already: shows its artifacts on this job's lecture.</summary>
    public async Task<IReadOnlyList<Catalog.Entities.Artifact>> ReuseAsync(StageNode node, CachedOutput cached)
    {
        var shown = await ShowAsync(node, InForce(node, cached), CancellationToken.None);
        node.Job.Duration = shown.Duration ?? node.Job.Duration;
        node.Message = shown.Remark;
        return shown.Artifacts;
    }

    /// <summary>Puts an output's artifacts on the lecture's shelf.</summary>
    public async Task<ShownOutput> ShowAsync(StageNode node, CachedOutput cached, CancellationToken cancellation)
    {
        if (!node.Spec.IsShown) return new ShownOutput(cached, null, []);
        var output = StudioJson.Read(cached.Json, node.Spec.Prototype.OutputType, cached.Folder);
        if (output is ITellsTitle told && LectureNames.Guessed(node.Job.Input, node.Job.SettingsJson) is { } guess && await shelf.EntitleAsync(node.Job.LectureId, guess, told.Title)) node.Job.LectureTitle = told.Title;
        return new ShownOutput(cached, output, await shelf.PublishAsync(node, output, cached, cancellation));
    }

    /// <summary>The output that counts, now that a stage gave <paramref name="proposal"/>: a person's edit of just this one, if there is one.</summary>
    private CachedOutput InForce(StageNode node, CachedOutput proposal) =>
        node.Gate?.For(proposal.OutputHash) is { } revision ? cache.Find(revision.Key) ?? proposal : proposal;

    private string ItemsOf(StageNode node) => Path.Combine(folders.Items, node.Key!);

    private StageRunServices Services(StageNode node, JobLog jobLog, Scheduler scheduler) => new()
    {
        Parallelism = options.Value.ItemsAtOnce > 0 ? options.Value.ItemsAtOnce : Environment.ProcessorCount,
        ItemsFolder = ItemsOf(node),
        Shared = new SharedItems(cache, node, scheduler),
        LogFile = jobLog.Path,
        Log = jobLog.Write,
        Report = (fraction, message) =>
        {
            (node.Fraction, node.Message) = (fraction, message);
            hub.Notify(node.Job.Id);
        },
        Show = picture =>
        {
            node.Pictures.Enqueue(picture);
            hub.Notify(node.Job.Id);
        },
    };

    private void Waiting(StageNode node, JobLog jobLog, string why)
    {
        node.Message = why;
        jobLog.Write($"{node.Spec.Name}: {why}");
        hub.Notify(node.Job.Id);
    }

    /// <summary>Position of a stage whose result this one needs and that is no longer there.</summary>
    private int? LostInput(StageNode node)
    {
        foreach (var position in node.Spec.DependsOn)
        {
            var source = node.Sources[position];
            source.Json ??= cache.Find(source.Key)?.Json;
            if (source.Json is null) return position;
        }
        return null;
    }

    private object? Bind(StageNode node, StageInput input) => input switch
    {
        StageInput.FromJob from => from.Property.GetValue(node.Job.Input),
        StageInput.FromSettings from => WorkflowSettings.Project(node.Job.Settings, from.Type),
        StageInput.FromStage from => StudioJson.Read(node.Sources[from.Position].Json!, from.Type, cache.FolderOf(node.Sources[from.Position].Key)),
        _ => throw new UnreachableException(),
    };

    private void RemoveQuietly(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "The folder {Folder} could not be removed; the next start removes it", folder);
        }
    }
}
