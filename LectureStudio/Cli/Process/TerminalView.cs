using LectureStudio.Pipeline.Catalog;
using Spectre.Console;

namespace LectureStudio.Cli.Process;

/// <summary>A bar per stage on a terminal.</summary>
internal sealed class TerminalView : IJobView
{
    private readonly Dictionary<string, ProgressTask> bars = [];

    public Task<JobDetails> ShowAsync(Func<Action<JobDetails>, Task<JobDetails>> follow) =>
        AnsiConsole.Progress()
            .AutoClear(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => follow(job => Show(context, job)));

    private void Show(ProgressContext context, JobDetails job)
    {
        foreach (var stage in job.Stages)
        {
            if (!bars.TryGetValue(stage.Name, out var bar)) bars[stage.Name] = bar = context.AddTask(Markup.Escape(stage.Doing), autoStart: false);
            var remark = stage.State switch
            {
                StageState.Running => stage.Message,
                StageState.Reused => "reused",
                StageState.Failed => "failed",
                StageState.Cancelled => "cancelled",
                _ => null,
            };
            bar.Description = Markup.Escape(remark is null ? stage.Doing : $"{stage.Doing}: {remark}");
            if (stage.State == StageState.Running && !bar.IsStarted) bar.StartTask();
            bar.Value = stage.Fraction * 100;
            if (stage.State is not (StageState.Waiting or StageState.Queued or StageState.Running)) bar.StopTask();
        }
    }
}
