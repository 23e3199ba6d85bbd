using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Cli.Process;

/// <summary>A line when a stage begins and when it ends: for logs and pipes.</summary>
internal sealed class LinesView(TextWriter output) : IJobView
{
    private readonly Dictionary<string, StageState> seen = [];

    public Task<JobDetails> ShowAsync(Func<Action<JobDetails>, Task<JobDetails>> follow) => follow(Show);

    private void Show(JobDetails job)
    {
        foreach (var stage in job.Stages)
        {
            if (seen.GetValueOrDefault(stage.Name) == stage.State) continue;
            seen[stage.Name] = stage.State;
            if (Line(stage) is { } line) output.WriteLine(line);
        }
    }

    private static string? Line(StageSummary stage) => stage.State switch
    {
        StageState.Running => $"{stage.Doing} …",
        StageState.Completed => $"{stage.Doing}: {stage.Seconds:0.0} s{Remark(stage)}",
        StageState.Reused => $"{stage.Doing}: {stage.Why ?? "reused"}{Remark(stage)}",
        StageState.Failed => $"{stage.Doing}: failed",
        StageState.Cancelled => $"{stage.Doing}: cancelled",
        _ => null,
    };

    private static string Remark(StageSummary stage) => stage.Message is { Length: > 0 } remark ? $" ({remark})" : "";
}
