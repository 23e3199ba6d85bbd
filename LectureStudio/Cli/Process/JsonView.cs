using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Cli.Process;

/// <summary>Newline-delimited JSON: one object a change of a stage, one for the job at its end.</summary>
internal sealed class JsonView(TextWriter output) : IJobView
{
    private readonly Dictionary<string, StageEvent> seen = [];

    public async Task<JobDetails> ShowAsync(Func<Action<JobDetails>, Task<JobDetails>> follow)
    {
        var job = await follow(Show);
        var failure = job.Stages.FirstOrDefault(s => s.Failure is not null)?.Failure;
        Write(new JobEvent("job", job.Summary.State.ToString(), failure?.Message ?? job.Summary.Problem, failure?.Remedy));
        return job;
    }

    private void Show(JobDetails job)
    {
        foreach (var stage in job.Stages)
        {
            var isOver = stage.State is StageState.Completed or StageState.Reused or StageState.Failed or StageState.Cancelled;
            var told = new StageEvent("stage", stage.Name, stage.State.ToString(), Math.Round(stage.Fraction, 3), stage.Message, isOver && stage.Seconds is { } seconds ? Math.Round(seconds, 3) : null, stage.Why);
            if (stage.State == StageState.Waiting || (seen.TryGetValue(stage.Name, out var last) && last == told)) continue;
            seen[stage.Name] = told;
            Write(told);
        }
    }

    private void Write<T>(T told)
    {
        output.WriteLine(JsonSerializer.Serialize(told, StudioJson.Compact));
        output.Flush();
    }

    private sealed record StageEvent(string Event, string Name, string State, double Fraction, string? Message, double? Seconds, string? Why);

    private sealed record JobEvent(string Event, string State, string? Problem, string? Remedy);
}
