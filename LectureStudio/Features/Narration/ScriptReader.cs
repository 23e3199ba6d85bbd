using System.Globalization;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Features.Narration;

/// <summary>Gathers what the script editor shows from what the stages of a job have made.</summary>
public sealed class ScriptReader(Pipeline.Catalog.Jobs jobs)
{
    /// <summary>Null when the document is not there.</summary>
    public async Task<ScriptMaterial?> ReadAsync(JobDetails job, CancellationToken cancellation)
    {
        var id = job.Summary.Id;
        if (await jobs.OutputAsync<SourceDocument>(id, cancellation) is not { } document) return null;
        var spoken = await jobs.OutputAsync<SpokenScript>(id, cancellation);
        return new(id, document.Pages.ToDictionary(p => p.Number, p => p.Aspect), spoken, VoiceOf(job.Settings), CostsOf(job, spoken));
    }

    private static ScriptVoice VoiceOf(IReadOnlyDictionary<string, string> settings) => new(
        settings.GetValueOrDefault("voice", "auto"),
        int.TryParse(settings.GetValueOrDefault("speed"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var speed) ? speed : 100,
        settings.GetValueOrDefault("pronunciation", ""));

    private static ScriptCosts CostsOf(JobDetails job, SpokenScript? spoken)
    {
        var export = job.Stages.FirstOrDefault(s => s.Name == nameof(ExportVideo));
        if (spoken is null || export?.State is not (StageState.Completed or StageState.Reused)) return new(HasRun: false, 0, 0, 0);
        // After an edit they did only what the edit made necessary.
        if (job.Stages.Any(s => s.Review?.Version is not null)) return new(HasRun: true, 0, 0, 0);
        var sentences = Math.Max(1, spoken.Scenes.Sum(s => s.Sentences.Count));
        return new(HasRun: true, Seconds(nameof(SpeakScript)) / sentences, Seconds("ComposeScenes") / Math.Max(1, spoken.Scenes.Count), Seconds(nameof(ExportVideo)));

        double Seconds(string stage) => job.Stages.FirstOrDefault(s => s.Name == stage)?.Seconds ?? 0;
    }
}
