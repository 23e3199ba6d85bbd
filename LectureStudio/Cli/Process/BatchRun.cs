using System.Diagnostics;
using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Batches;

namespace LectureStudio.Cli.Process;

/// <summary>A ZIP of PDFs: a job each, side by side, their results in folders of their own; told one after the other.</summary>
internal sealed class BatchRun(ProcessRequest request, IServiceProvider services, Func<IJobView> view)
{
    private const int Completed = 0;
    private const int Failed = 1;
    private const int LongestName = 80;

    /// <returns>The exit code: 1 when any failed, which is told with a line each.</returns>
    public async Task<int> RunAsync(IReadOnlyDictionary<string, SourceFile> files, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        if (settings.Keys.Any(k => k.Equals("title", StringComparison.OrdinalIgnoreCase)))
            throw new StudioException("A ZIP makes several videos, each with the title of its document.", "Leave title out.");
        var jobs = services.GetRequiredService<Jobs>();
        var (music, logo) = (request.Given.Music is { } m ? files[m] : null, request.Given.Logo is { } l ? files[l] : null);
        var batch = await services.GetRequiredService<Batch>().SubmitAsync(files[request.Given.Input], settings, new GivenMusic(music), new GivenLogo(logo), cancellation);
        await ProcessRun.CancelOthersAsync(jobs, [.. batch.Select(b => b.Ticket.JobId)]);
        var (failures, taken, isCancelled) = (new List<string>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase), false);
        foreach (var one in batch)
        {
            var name = FreeName(one.Document, taken);
            Console.Out.WriteLine(request.AsJson ? JsonSerializer.Serialize(new VideoEvent("video", one.Document, name), StudioJson.Compact) : $"{one.Document} → {name}/");
            var job = await FollowAsync(one.Ticket, name, jobs, cancellation);
            isCancelled |= job.Summary.State == JobState.Cancelled;
            if (job.Summary.State == JobState.Failed) failures.Add($"{one.Document}: {ProcessRun.Failure(job)}");
        }
        foreach (var failure in failures) await Console.Error.WriteLineAsync(failure);
        return isCancelled ? StopSignals.ExitCode : failures.Count > 0 ? Failed : Completed;
    }

    private async Task<JobDetails> FollowAsync(JobTicket ticket, string name, Jobs jobs, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var follower = new JobFollower(jobs, services.GetRequiredService<ProgressHub>());
        var job = await view().ShowAsync(show => follower.FollowAsync(ticket.JobId, show, cancellation));
        var target = Path.Combine(request.Out, name);
        await new OutFolder(target, Path.Combine(request.StorageRoot, $"published-{name}.json")).PublishAsync(services.GetRequiredService<Library>(), ticket.LectureId);
        // Most of a job may be over before its turn to be told comes.
        var seconds = job.Summary is { StartedAt: { } started, FinishedAt: { } finished } ? (finished - started).TotalSeconds : clock.Elapsed.TotalSeconds;
        JobJson.Of(job, seconds).Write(target);
        return job;
    }

    /// <summary>The document's name without what a folder's name cannot have, and unlike the others.</summary>
    internal static string FreeName(string document, HashSet<string> taken)
    {
        var letters = Path.GetFileNameWithoutExtension(document).EnumerateRunes().Select(r => Rune.IsLetterOrDigit(r) || " -_.(),+".Contains(r.ToString(), StringComparison.Ordinal) ? r.ToString() : "-");
        // Neither hidden, nor taken for an option by other programs.
        var name = string.Concat(letters.Take(LongestName)).Trim(' ', '.', '-');
        if (name.Length == 0) name = "video";
        var free = name;
        for (var n = 2; !taken.Add(free); n++) free = $"{name}-{n}";
        return free;
    }

    /// <summary>The events after it are about this document.</summary>
    private sealed record VideoEvent(string Event, string Document, string Folder);
}
