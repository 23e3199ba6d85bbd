using System.Diagnostics;
using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LectureStudio.Pipeline.Engine;

/// <summary>Reads jobs back from their rows.</summary>
internal sealed class JobLoader(IDbContextFactory<StudioDb> databases, WorkflowCatalog catalog, ILogger<JobLoader> log)
{
    private const int MostEarlierRuns = 64;

    /// <summary>The jobs that are not over, oldest first.</summary>
    public async Task<IReadOnlyList<ActiveJob>> LoadActiveAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        JobState[] active = [JobState.Pending, JobState.Running, JobState.Paused, JobState.AwaitingInput];
        var rows = await db.Jobs.AsNoTracking().Include(j => j.Stages).ThenInclude(s => s.Review).Include(j => j.Revisions).AsSplitQuery().Where(j => active.Contains(j.State)).OrderBy(j => j.Sequence).ToListAsync(cancellation);
        var jobs = new List<ActiveJob>();
        foreach (var row in rows)
            if (await TryBuildAsync(db, row, 0, cancellation) is { } job) jobs.Add(job);
        return jobs;
    }

    /// <summary>One job in whatever state, or null.</summary>
    public async Task<ActiveJob?> LoadAsync(Guid id, CancellationToken cancellation)
    {
        var readAt = Stopwatch.GetTimestamp();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Jobs.AsNoTracking().Include(j => j.Stages).ThenInclude(s => s.Review).Include(j => j.Revisions).AsSplitQuery().FirstOrDefaultAsync(j => j.Id == id, cancellation);
        return row is null ? null : await TryBuildAsync(db, row, readAt, cancellation);
    }

    /// <summary>The keys that the workflow's stages had the last time, in the lecture's earlier jobs.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<KeyPart>>> KeysBeforeAsync(StudioDb db, Guid lecture, string workflow, long beforeSequence, CancellationToken cancellation)
    {
        // A job that failed half-way has no keys for the stages it never came to; those are then told by the job before it.
        var runs = await (
            from run in db.StageRuns.AsNoTracking()
            join job in db.Jobs on run.JobId equals job.Id
            where job.LectureId == lecture && job.Workflow == workflow && job.Sequence < beforeSequence && run.KeyParts != null
            orderby job.Sequence descending
            select new { run.Stage, run.KeyParts }).Take(MostEarlierRuns).ToListAsync(cancellation);
        return runs.DistinctBy(r => r.Stage).ToDictionary(r => r.Stage, r => (IReadOnlyList<KeyPart>)JsonSerializer.Deserialize<List<KeyPart>>(r.KeyParts!, StudioJson.Compact)!);
    }

    /// <summary>Where a reused output comes from, in words.</summary>
    public async Task<string> OriginAsync(Guid madeBy, ActiveJob job)
    {
        if (madeBy == job.Id) return "reused from before, nothing it depends on changed";
        await using var db = await databases.CreateDbContextAsync();
        var origin = await (
            from made in db.Jobs
            join lecture in db.Lectures on made.LectureId equals lecture.Id
            where made.Id == madeBy
            select new { lecture.Title, made.Workflow, made.LectureId }).FirstOrDefaultAsync();
        var workflow = origin is not null && catalog.Has(origin.Workflow) ? catalog.Get(origin.Workflow).Workflow.Title : origin?.Workflow;
        return origin is null ? "reused from an earlier job"
            : origin.LectureId == job.LectureId && origin.Workflow == job.Workflow.Workflow.Name ? "reused from the job before, nothing it depends on changed"
            : $"reused from \"{origin.Title}\", {workflow?.ToLowerInvariant()}";
    }

    private async Task<ActiveJob?> TryBuildAsync(StudioDb db, Job row, long readAt, CancellationToken cancellation)
    {
        try
        {
            return await BuildAsync(db, row, readAt, cancellation);
        }
        catch (Exception e) when (e is StudioException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            log.LogError(e, "Job {JobId} cannot be read by this version of the studio and is left as it is", row.Id);
            return null;
        }
    }

    private async Task<ActiveJob> BuildAsync(StudioDb db, Job row, long readAt, CancellationToken cancellation)
    {
        var spec = catalog.Get(row.Workflow);
        var lecture = await db.Lectures.AsNoTracking().SingleAsync(l => l.Id == row.LectureId, cancellation);
        var job = new ActiveJob
        {
            Id = row.Id,
            Sequence = row.Sequence,
            LectureId = row.LectureId,
            Workflow = spec,
            Input = StudioJson.Read(row.Input, spec.Workflow.InputType, ""),
            Settings = StudioJson.Read(row.Settings, spec.Workflow.SettingsType, ""),
            SettingsJson = row.Settings,
            Identity = row.Identity,
            CreatedAt = row.CreatedAt,
            LectureTitle = lecture.Title,
            LectureDate = lecture.Date,
            Duration = lecture.Duration,
            StartedAt = row.StartedAt,
            FinishedAt = row.FinishedAt,
            ReadAt = readAt,
            Before = await KeysBeforeAsync(db, row.LectureId, row.Workflow, row.Sequence, cancellation),
        };
        job.Restore(row.State);
        var runs = row.Stages.ToDictionary(s => s.Stage);
        job.Stages = [.. spec.Stages.Select(stage => Build(job, stage, runs[stage.Name], row.Revisions))];
        return job;
    }

    private static StageNode Build(ActiveJob job, StageSpec spec, StageRunRow row, IReadOnlyList<StageRevision> revisions)
    {
        var node = new StageNode(job, spec)
        {
            RowId = row.Id,
            Key = row.Key,
            Parts = row.KeyParts is null ? null : JsonSerializer.Deserialize<List<KeyPart>>(row.KeyParts, StudioJson.Compact),
            Why = row.Why,
            OutputHash = row.OutputHash,
            Interruptions = row.Interruptions,
            IsForced = row.IsForced,
            StartedAt = row.StartedAt,
            Seconds = row.Seconds,
            Failure = row.Failure is null ? null : JsonSerializer.Deserialize<StageFailure>(row.Failure, StudioJson.Compact),
            Fraction = row.Fraction,
            Message = row.Message,
        };
        node.Restore(row.State);
        if (node.Gate is { } gate) Restore(gate, node, row.Review, revisions.Where(r => r.Stage == spec.Name));
        return node;
    }

    private static void Restore(ReviewGate gate, StageNode stage, StageReview? row, IEnumerable<StageRevision> revisions)
    {
        gate.Revisions = [.. revisions.OrderBy(r => r.Number).Select(r => new Revision(r.Number, r.Key, r.OutputHash, r.At, r.Note))];
        if (row is null)
        {
            // It was made before its stage had a gate: nobody was asked.
            if (stage.State.IsDone()) (gate.ProposalHash, gate.IsAnswered, gate.WasReused, gate.AskedAt) = (stage.OutputHash, true, stage.State == StageState.Reused, stage.StartedAt ?? DateTimeOffset.UnixEpoch);
            return;
        }
        (gate.ProposalHash, gate.IsAnswered, gate.WasReused, gate.AskedAt) = (row.ProposalHash, row.IsAnswered, row.WasReused, row.AskedAt);
        gate.Current = gate.Revisions.FirstOrDefault(r => r.Number == row.Version);
    }
}
