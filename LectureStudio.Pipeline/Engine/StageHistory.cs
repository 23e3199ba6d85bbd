using System.Collections.Concurrent;
using LectureStudio.Pipeline.Catalog;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Pipeline.Engine;

/// <summary>How long each stage usually takes here: seconds of work a second of recording, learned from finished runs.</summary>
internal sealed class StageHistory(IDbContextFactory<StudioDb> databases)
{
    private const int RunsToLearnFrom = 2000;

    /// <summary>Weight of a new run against what was known.</summary>
    private const double Learning = 0.3;

    /// <summary>Length assumed before it is known, and the length <see cref="Stage.UsualSeconds"/> speaks of: one hour.</summary>
    private const double UsualLength = 3600;

    private readonly ConcurrentDictionary<string, double> rates = new();

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
        if (duration is not > 0) return;
        var rate = seconds / duration.Value;
        rates.AddOrUpdate(stage, rate, (_, old) => old + Learning * (rate - old));
    }

    /// <summary>Expected seconds of a stage for this job: never less than it takes to start, then in proportion to the recording.</summary>
    public double Expect(StageNode node)
    {
        var (stage, length) = (node.Spec.Prototype, node.Job.Duration ?? UsualLength);
        var rate = rates.TryGetValue(node.Spec.Name, out var learned) ? learned : stage.UsualSeconds / UsualLength;
        return Math.Max(stage.LeastSeconds, rate * length);
    }
}
