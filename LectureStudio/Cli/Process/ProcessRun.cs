using System.Diagnostics;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Fetching;

namespace LectureStudio.Cli.Process;

/// <summary>One run of <c>process</c>, from the settings to the exit code.</summary>
internal sealed class ProcessRun(ProcessRequest request)
{
    private const int Completed = 0;
    private const int Failed = 1;
    private const int BadUsage = 2;

    /// <summary>More than one run leaves behind.</summary>
    private const int MostJobs = 1000;

    private readonly Stopwatch clock = Stopwatch.StartNew();

    public async Task<int> RunAsync()
    {
        using var signals = new StopSignals();
        using var studio = HeadlessStudio.Create(request.StorageRoot);
        try
        {
            var catalog = studio.Services.GetRequiredService<WorkflowCatalog>();
            catalog.ReadSettings(request.Workflow, request.Settings);
            var settings = Unattended.Settings(catalog, request.Workflow, request.Settings);
            var workflow = catalog.All.Single(w => w.Name == request.Workflow);
            return await StartAsync(studio, workflow, settings, signals.Token);
        }
        catch (StudioException e)
        {
            return Tell(e, BadUsage);
        }
    }

    private async Task<int> StartAsync(IHost studio, Workflow workflow, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        var isOurs = false;
        try
        {
            Directory.CreateDirectory(request.StorageRoot);
            await studio.StartAsync(cancellation);
            isOurs = true;
            return await FollowAsync(studio.Services, workflow, settings, cancellation);
        }
        catch (OperationCanceledException)
        {
            new JobJson(request.Workflow, nameof(JobState.Cancelled), Seconds, null, []).Write(request.Out);
            return StopSignals.ExitCode;
        }
        catch (StudioException e)
        {
            return TellEnd(e, isOurs);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return TellEnd(DiskFull.Is(e) ? DiskFull.Because(e) : new StudioException($"The results cannot be written into {request.Out}.", $"Check that you may write there and that the disk works, or choose another folder with --out. ({e.Message})"), isOurs);
        }
        finally
        {
            await studio.StopAsync(CancellationToken.None);
        }
    }

    private async Task<int> FollowAsync(IServiceProvider services, Workflow workflow, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        var sources = services.GetRequiredService<SourceStore>();
        var files = new Dictionary<string, SourceFile>();
        foreach (var path in request.Given.All) files[path] = await sources.ReferAsync(path, cancellation);
        if (WorkflowInput.IsBatch(workflow, request.Given)) return await new BatchRun(request, services, View).RunAsync(files, settings, cancellation);

        var jobs = services.GetRequiredService<Jobs>();
        var place = request.Given.IsPlace ? await services.GetRequiredService<SourceOrigins>().PinHereAsync(request.Given.Input, cancellation) : null;
        var ticket = await jobs.SubmitAsync(new JobRequest(request.Workflow, WorkflowInput.Make(workflow, request.Given, path => files[path], place), settings), cancellation);
        await CancelOthersAsync(jobs, [ticket.JobId]);
        var follower = new JobFollower(jobs, services.GetRequiredService<ProgressHub>());
        var job = await View().ShowAsync(show => follower.FollowAsync(ticket.JobId, show, cancellation));
        await new OutFolder(request.Out, Path.Combine(request.StorageRoot, "published.json")).PublishAsync(services.GetRequiredService<Library>(), ticket.LectureId);
        JobJson.Of(job, Seconds).Write(request.Out);
        return job.Summary.State switch
        {
            JobState.Completed => Completed,
            JobState.Cancelled => StopSignals.ExitCode,
            _ => TellFailure(job),
        };
    }

    private double Seconds => Math.Round(clock.Elapsed.TotalSeconds, 3);

    /// <summary>A run that was killed left its job to be resumed; what is asked for now comes instead, and takes over what is finished.</summary>
    internal static async Task CancelOthersAsync(Jobs jobs, IReadOnlyList<Guid> wanted)
    {
        foreach (var other in (await jobs.ListAsync(new JobFilter(Take: MostJobs))).Where(j => !wanted.Contains(j.Id) && j.State is JobState.Pending or JobState.Running or JobState.Paused or JobState.AwaitingInput))
        {
            try
            {
                await jobs.CancelAsync(other.Id);
            }
            catch (StudioException)
            {
                // It was over in the same moment, or this version of the studio cannot read it.
            }
        }
    }

    private IJobView View() =>
        request.AsJson ? new JsonView(Console.Out)
        : Console.IsOutputRedirected ? new LinesView(Console.Out)
        : new TerminalView();

    private static int TellFailure(JobDetails job)
    {
        Console.Error.WriteLine(Failure(job));
        return Failed;
    }

    /// <summary>What went wrong, on one line.</summary>
    internal static string Failure(JobDetails job)
    {
        var stage = job.Stages.FirstOrDefault(s => s.Failure is not null);
        return stage is null ? job.Summary.Problem ?? "The job failed." : $"{stage.Name} failed: {stage.Failure!.Message} {stage.Failure.Remedy}".TrimEnd();
    }

    /// <summary>Tells what ended the run outside its stages, in <c>job.json</c> too unless the folder is another run's.</summary>
    private int TellEnd(StudioException problem, bool isOurs)
    {
        try
        {
            if (isOurs) new JobJson(request.Workflow, nameof(JobState.Failed), Seconds, problem.Message, []).Write(request.Out);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder cannot be written, which is most likely what is told below.
        }
        return Tell(problem, Failed);
    }

    private static int Tell(StudioException problem, int code)
    {
        Console.Error.WriteLine($"{problem.Message} {problem.Remedy}".TrimEnd());
        return code;
    }
}
