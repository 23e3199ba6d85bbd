using System.Text.Json;
using LectureStudio.Pipeline.Catalog.Entities;
using LectureStudio.Pipeline.Engine;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>What people do with jobs. Every change goes through the scheduler; reading goes to the live jobs, and to the database for those that are over.</summary>
public sealed partial class Jobs
{
    private readonly Scheduler scheduler;
    private readonly JobSubmission submission;
    private readonly JobLoader loader;
    private readonly LiveJobs live;
    private readonly StageHistory history;
    private readonly WorkflowCatalog catalog;
    private readonly StudioFolders folders;
    private readonly IDbContextFactory<StudioDb> databases;
    private readonly StageCache cache;
    private readonly StageExecution execution;
    private readonly EditStore edits;

    internal Jobs(JobServices services) =>
        (scheduler, submission, loader, live, history, catalog, folders, databases, cache, execution, edits) =
        (services.Scheduler, services.Submission, services.Loader, services.Live, services.History, services.Catalog, services.Folders, services.Databases, services.Cache, services.Execution, services.Edits);

    /// <summary>Checks the request, makes lecture and job, queues it. An equal job that waits or runs is that job.</summary>
    /// <exception cref="StudioException">Unknown workflow, setting or value.</exception>
    public async Task<JobTicket> SubmitAsync(JobRequest request, CancellationToken cancellation = default)
    {
        var job = await submission.PrepareAsync(request, cancellation);
        return await scheduler.AskAsync(m => m.Submit(job));
    }

    /// <exception cref="StudioException">The job is over.</exception>
    public Task CancelAsync(Guid job) => scheduler.AskAsync(m => m.Cancel(job));

    /// <summary>Holds the job between stages.</summary>
    public Task PauseAsync(Guid job) => scheduler.AskAsync(m => m.Pause(job));

    public Task ResumeAsync(Guid job) => scheduler.AskAsync(m => m.Resume(job));

    /// <summary>Goes on with a failed or cancelled job, or from a stage of one that waits for a person.</summary>
    /// <param name="job">Its id.</param>
    /// <param name="fromStage">Run this finished stage and what depends on it again, even if nothing changed; null goes on at what did not finish.</param>
    /// <exception cref="StudioException">There is no such job or stage, or it is going on.</exception>
    public Task RetryAsync(Guid job, string? fromStage = null) => FreshlyReadAsync(async () =>
    {
        var loaded = live.Find(job) ?? await loader.LoadAsync(job, CancellationToken.None) ?? throw Unknown();
        await scheduler.AskAsync(m => m.Retry(loaded, fromStage));
    });

    /// <summary>The same input with other settings, as a new job of the same lecture. What a person edited stays in force where a stage proposes the same again.</summary>
    /// <param name="job">The job to take the input and all other settings from.</param>
    /// <param name="settings">What is to be different, name → value.</param>
    /// <param name="cancellation">Gives up before it is queued.</param>
    public async Task<JobTicket> RunAgainAsync(Guid job, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation = default)
    {
        var old = live.Find(job) ?? await loader.LoadAsync(job, cancellation) ?? throw Unknown();
        var merged = new Dictionary<string, string>(WorkflowSettings.ToText(old.SettingsJson), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in settings) merged[name] = value;
        var again = await submission.PrepareAsync(new JobRequest(old.Workflow.Workflow.Name, old.Input, merged, old.LectureId), cancellation);
        return await scheduler.AskAsync(m => m.Submit(again, old));
    }

    public async Task<JobDetails?> FindAsync(Guid job, CancellationToken cancellation = default)
    {
        var found = live.Find(job) ?? await loader.LoadAsync(job, cancellation);
        return found is null ? null : JobSnapshot.Details(found, history, new JobLog(folders, job).Path);
    }

    /// <summary>What a job was given, as its workflow's input record.</summary>
    /// <exception cref="StudioException">There is no such job.</exception>
    public async Task<T> InputAsync<T>(Guid job, CancellationToken cancellation = default)
        where T : class =>
        (T)(live.Find(job) ?? await loader.LoadAsync(job, cancellation) ?? throw Unknown()).Input;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<JobSummary>> ListAsync(JobFilter filter, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await Query(db, filter).Take(filter.Take).ToListAsync(cancellation);
        return [.. rows.Select(r => live.Find(r.Job.Id) is { } job ? JobSnapshot.Summary(job, history) : Summary(r.Job, r.Title, r.Date, r.Failure))];
    }

    /// <summary>The jobs that are not over, oldest first; from memory.</summary>
    public IReadOnlyList<JobSummary> Active() => [.. live.All.OrderBy(j => j.Sequence).Select(j => JobSnapshot.Summary(j, history))];

    /// <summary>Waits until the job is over; at once if it is already, or if there is none.</summary>
    public Task WaitAsync(Guid job, CancellationToken cancellation = default) => live.Find(job)?.Over.Task.WaitAsync(cancellation) ?? Task.CompletedTask;

    public async Task<IReadOnlyList<JobEventLine>> HistoryAsync(Guid job, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.JobEvents.Where(e => e.JobId == job).OrderBy(e => e.Id).Select(e => new JobEventLine(e.At, e.Stage, e.Text)).ToListAsync(cancellation);
    }

    /// <summary>The file of the n-th (from 0) picture a stage has shown while it runs, or null. A page asks for the last ones when the stage has just ended: they are in the cache then.</summary>
    public string? PicturePath(Guid job, string stage, int number)
    {
        if (live.Find(job)?.Stages.FirstOrDefault(s => s.Spec.Name == stage) is not { } node || node.Pictures.ElementAtOrDefault(number) is not { } picture) return null;
        if (File.Exists(picture.Path)) return picture.Path;
        return node.Key is { } key && Path.Combine(cache.FolderOf(key), picture.Name) is var kept && File.Exists(kept) ? kept : null;
    }

    /// <summary>The last lines of the job's log.</summary>
    public async Task<IReadOnlyList<string>> LogTailAsync(Guid job, int lines = 500, CancellationToken cancellation = default)
    {
        var path = new JobLog(folders, job).Path;
        if (!File.Exists(path)) return [];
        var tail = new Queue<string>();
        await foreach (var line in File.ReadLinesAsync(path, cancellation))
        {
            if (tail.Count == lines) tail.Dequeue();
            tail.Enqueue(line);
        }
        return [.. tail];
    }

    /// <summary>Waits until the studio has taken up its work.</summary>
    public Task Ready => scheduler.Ready;

    private static StudioException Unknown() => new("There is no such job.", "It may have been deleted; look at the list of jobs.");

    private IQueryable<JobRow> Query(StudioDb db, JobFilter filter)
    {
        var jobs = db.Jobs.AsNoTracking();
        if (filter.State is { } state) jobs = jobs.Where(j => j.State == state);
        if (filter.Workflow is { } workflow) jobs = jobs.Where(j => j.Workflow == workflow);
        if (filter.LectureId is { } ofLecture) jobs = jobs.Where(j => j.LectureId == ofLecture);
        if (filter.On is { } day)
        {
            var from = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Local));
            jobs = jobs.Where(j => j.CreatedAt >= from && j.CreatedAt < from.AddDays(1));
        }
        var lectures = db.Lectures.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Text)) lectures = lectures.Where(l => EF.Functions.Like(l.Title, "%" + filter.Text.Trim() + "%"));
        return from job in jobs
               join lecture in lectures on job.LectureId equals lecture.Id
               orderby job.Sequence descending
               select new JobRow(job, lecture.Title, lecture.Date, db.StageRuns.Where(s => s.JobId == job.Id && s.Failure != null).Select(s => s.Failure).FirstOrDefault());
    }

    private JobSummary Summary(Job job, string title, DateOnly date, string? failure) => new(
        job.Id, job.LectureId, title, date, job.Workflow, catalog.Has(job.Workflow) ? catalog.Get(job.Workflow).Workflow.Title : job.Workflow, job.State,
        job.State == JobState.Completed ? 1 : job.Fraction, null, null, null,
        failure is null ? null : JsonSerializer.Deserialize<StageFailure>(failure, StudioJson.Compact)!.Message, job.CreatedAt, job.StartedAt, job.FinishedAt);

    private sealed record JobRow(Job Job, string Title, DateOnly Date, string? Failure);
}

/// <summary>What <see cref="Jobs"/> is made of.</summary>
internal sealed record JobServices(
    Scheduler Scheduler, JobSubmission Submission, JobLoader Loader, LiveJobs Live, StageHistory History,
    WorkflowCatalog Catalog, StudioFolders Folders, IDbContextFactory<StudioDb> Databases, StageCache Cache, StageExecution Execution, EditStore Edits);
