using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.Data.Sqlite;

namespace LectureStudio.Pipeline.Engine;

/// <summary>
/// The scheduler's own connection: the few statements that run for every stage, prepared once. One transaction holds one batch of
/// transitions (see docs/decisions/group-commit.md).
/// </summary>
internal sealed class SchedulerStore : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = [];
    private SqliteTransaction? transaction;

    public SchedulerStore(StudioDatabase database)
    {
        connection = database.Open();
        // NORMAL: a commit survives the death of this process; after a power cut the last moments may be missing, never half there.
        // A checkpoint waits for the disk; 64 MB of log before one keep it out of the way of short transitions.
        using var pragmas = new SqliteCommand("PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=16384; PRAGMA cache_size=-16384;", connection);
        pragmas.ExecuteNonQuery();
    }

    public void Begin() => transaction = connection.BeginTransaction(deferred: false);

    public void Commit()
    {
        transaction!.Commit();
        Drop();
    }

    public void Rollback()
    {
        try
        {
            transaction?.Rollback();
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does on a full disk.
        }
        Drop();
    }

    public void InsertLecture(Lecture lecture) => Execute(
        "INSERT INTO Lectures (Id, Title, Date, Folder, SourceSha256, Duration, CreatedAt) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        lecture.Id, lecture.Title, lecture.Date.ToString("yyyy-MM-dd"), lecture.Folder, lecture.SourceSha256, lecture.Duration, Milliseconds(lecture.CreatedAt));

    public void InsertJob(ActiveJob job, string input)
    {
        Execute(
            "INSERT INTO Jobs (Id, Sequence, LectureId, Workflow, State, Input, Settings, Identity, CreatedAt, Fraction) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)",
            job.Id, job.Sequence, job.LectureId, job.Workflow.Workflow.Name, job.State.ToString(), input, job.SettingsJson, job.Identity, Milliseconds(job.CreatedAt));
        // All rows in one statement. Nobody else inserts stage runs, so their ids follow one another.
        var rows = string.Join(", ", job.Stages.Select((_, i) => $"($1, {i}, ${i * 2 + 2}, ${i * 2 + 3}, 0, 0, 0)"));
        object?[] values = [job.Id, .. job.Stages.SelectMany(n => new object?[] { n.Spec.Name, n.State.ToString() })];
        Execute($"INSERT INTO StageRuns (JobId, Position, Stage, State, Interruptions, IsForced, Fraction) VALUES {rows}", values);
        var last = (long)Scalar("SELECT last_insert_rowid()")!;
        foreach (var node in job.Stages) node.RowId = last - job.Stages.Count + 1 + node.Spec.Position;
    }

    public void Update(ActiveJob job, double fraction) => Execute(
        "UPDATE Jobs SET State = $2, StartedAt = $3, FinishedAt = $4, Fraction = $5 WHERE Id = $1",
        job.Id, job.State.ToString(), Milliseconds(job.StartedAt), Milliseconds(job.FinishedAt), fraction);

    /// <summary>Of a stage run of which nothing else has changed.</summary>
    public void UpdateState(StageNode node) => Execute("UPDATE StageRuns SET State = $2 WHERE Id = $1", node.RowId, node.State.ToString());

    public void Update(StageNode node) => Execute(
        "UPDATE StageRuns SET State = $2, Key = $3, KeyParts = $4, Why = $5, OutputHash = $6, Interruptions = $7, IsForced = $8, StartedAt = $9, Seconds = $10, Fraction = $11, Message = $12, Failure = $13 WHERE Id = $1",
        node.RowId, node.State.ToString(), node.Key, node.PartsJson, node.Why, node.OutputHash, node.Interruptions, node.IsForced,
        Milliseconds(node.StartedAt), node.Seconds, node.Fraction, node.Message, node.Failure is null ? null : JsonSerializer.Serialize(node.Failure, StudioJson.Compact));

    public void Save(long stageRun, ReviewGate gate) => Execute(
        "INSERT OR REPLACE INTO StageReviews (StageRunId, ProposalHash, IsAnswered, WasReused, Version, AskedAt) VALUES ($1, $2, $3, $4, $5, $6)",
        stageRun, gate.ProposalHash, gate.IsAnswered, gate.WasReused, gate.Current?.Number, Milliseconds(gate.AskedAt));

    public void Add(Guid job, string stage, Revision revision) => Execute(
        "INSERT INTO StageRevisions (JobId, Stage, Number, Key, OutputHash, At, Note) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        job, stage, revision.Number, revision.Key, revision.OutputHash, Milliseconds(revision.At), revision.Note);

    public void Add(JobEvent line) => Execute(
        "INSERT INTO JobEvents (JobId, At, Stage, Text) VALUES ($1, $2, $3, $4)", line.JobId, Milliseconds(line.At), line.Stage, line.Text);

    public void Keep(CacheEntry entry) => Execute(
        "INSERT OR REPLACE INTO CacheEntries (Key, Stage, Output, OutputHash, Files, Bytes, MadeBy, Seconds, CreatedAt, LastUsedAt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
        entry.Key, entry.Stage, entry.Output, entry.OutputHash, entry.Files, entry.Bytes, entry.MadeBy, entry.Seconds, Milliseconds(entry.CreatedAt));

    public void Touch(string key, DateTimeOffset now) => Execute("UPDATE CacheEntries SET LastUsedAt = $2 WHERE Key = $1", key, Milliseconds(now));

    /// <summary>Puts artifacts on the lecture, in place of those of the same name.</summary>
    public void Publish(IEnumerable<Artifact> artifacts)
    {
        foreach (var a in artifacts)
        {
            Execute(
                "INSERT INTO Artifacts (Id, LectureId, JobId, Stage, Name, Kind, MediaType, Bytes, Sha256, OutsidePath, StageKey, CreatedAt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) " +
                "ON CONFLICT (LectureId, Name) DO UPDATE SET JobId = $3, Stage = $4, Kind = $6, MediaType = $7, Bytes = $8, Sha256 = $9, OutsidePath = $10, StageKey = $11, CreatedAt = $12",
                a.Id, a.LectureId, a.JobId, a.Stage, a.Name, a.Kind.ToString(), a.MediaType, a.Bytes, a.Sha256, a.OutsidePath, a.StageKey, Milliseconds(a.CreatedAt));
        }
    }

    /// <summary>Takes artifacts off the lecture that an earlier run of the stage made and this one did not.</summary>
    public void Unpublish(Guid lecture, string stage, string keptKey) => Execute(
        "DELETE FROM Artifacts WHERE LectureId = $1 AND Stage = $2 AND StageKey <> $3", lecture, stage, keptKey);

    public void SetFacts(Guid lecture, double? duration) => Execute(
        "UPDATE Lectures SET Duration = coalesce($2, Duration) WHERE Id = $1", lecture, duration);

    public long LastSequence() => Convert.ToInt64(Scalar("SELECT coalesce(max(Sequence), 0) FROM Jobs"));

    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        connection.Dispose();
    }

    private static object Milliseconds(DateTimeOffset? time) => time is { } t ? t.ToUnixTimeMilliseconds() : DBNull.Value;

    private void Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    private object? Scalar(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteScalar();

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = prepared[sql] = new SqliteCommand(sql, connection);
            for (var i = 1; i <= values.Length; i++) command.Parameters.Add(new SqliteParameter("$" + i, null));
        }
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private void Drop()
    {
        transaction?.Dispose();
        transaction = null;
    }
}
