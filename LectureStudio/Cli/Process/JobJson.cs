using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Cli.Process;

/// <summary><c>job.json</c>: how a job went, for scripts. Written whatever its end.</summary>
/// <param name="State">As in <see cref="JobState"/>: "Completed".</param>
/// <param name="Seconds">Wall time of the job.</param>
/// <param name="Problem">Of a failed job: one sentence.</param>
internal sealed record JobJson(string Workflow, string State, double Seconds, string? Problem, IReadOnlyList<JobJson.Stage> Stages)
{
    public const string FileName = "job.json";

    /// <param name="State">As in <see cref="StageState"/>: "Reused".</param>
    /// <param name="Seconds">How long it took; null when it did not run.</param>
    /// <param name="Why">Why it ran or was reused.</param>
    /// <param name="Message">What it found, or what a person should know: that the recording breaks off, that there is no transcript.</param>
    internal sealed record Stage(string Name, string State, double? Seconds, string? Why, string? Message);

    public static JobJson Of(JobDetails job, double seconds) => new(
        job.Summary.Workflow,
        job.Summary.State.ToString(),
        Math.Round(seconds, 3),
        job.Summary.Problem,
        [.. job.Stages.Select(s => new Stage(s.Name, s.State.ToString(), s.Seconds is { } taken ? Math.Round(taken, 3) : null, s.Why, s.Message))]);

    public void Write(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, StudioJson.Indented) + "\n");
}
