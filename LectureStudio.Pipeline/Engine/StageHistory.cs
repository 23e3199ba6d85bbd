using System.Collections.Concurrent;
using LectureStudio.Pipeline.Catalog;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Pipeline.Engine;

/// <summary>How long each stage usually takes here, learned from finished runs: seconds of work a second of recording, and seconds a run.</summary>
internal sealed class StageHistory(IDbContextFactory<StudioDb> databases)
{
    private const int RunsToLearnFrom = 2000;

    /// <summary>Weight of a new run against what was known.</summary>
    private const double Learning = 0.3;

    /// <summary>Length assumed before it is known, and the length <see cref="Stage.UsualSeconds"/> speaks of: one hour.</summary>
    private const double UsualLength = 3600;

    private readonly ConcurrentDictionary<string, double> rates = new();
    private readonly ConcurrentDictionary<string, double> totals = new();

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var runs = await (
            from run in db.StageRuns
            join job in db.Jobs on run.JobId equals job.Id
            join lecture in db.Lectures on job.LectureId equals lecture.Id
            where run.State == StageState.Completed && run.Seconds != null && lecture.Duration > 0
            orderby run.Id descending
            select new { run.Stage, run.Seconds, lecture.Duration }).Take(RunsToLearnFrom).ToListAsync(cancellation);
        foreach (var run in Enumerable.Reverse(runs)) Learn(run.Stage, run.Seconds!.Value, run.Duration!.Value);
    }

    public void Learn(string stage, double seconds, double? duration)
    {
        Learn(totals, stage, seconds);
        if (duration > 0) Learn(rates, stage, seconds / duration.Value);
    }

    /// <summary>Expected seconds of a stage for this job: never less than it takes to start, then in proportion to the recording if it grows with it.</summary>
    public double Expect(StageNode node) => Expect(node.Spec.Prototype, node.Job.Duration);

    /// <param name="duration">Length of the recording in seconds; null while it is not known.</param>
    public double Expect(Stage stage, double? duration)
    {
        if (!stage.GrowsWithRecording) return Math.Max(stage.LeastSeconds, totals.GetValueOrDefault(stage.Name, stage.UsualSeconds));
        return Math.Max(stage.LeastSeconds, rates.GetValueOrDefault(stage.Name, stage.UsualSeconds / UsualLength) * (duration ?? UsualLength));
    }

    private static void Learn(ConcurrentDictionary<string, double> known, string stage, double seconds) =>
        known.AddOrUpdate(stage, seconds, (_, old) => old + Learning * (seconds - old));
}
