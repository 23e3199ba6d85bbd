using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Audio;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>Where nothing is said: one pass over the extracted sound, no setting.</summary>
public sealed class FindSilences : Stage<AudioTrack, SilenceTrack>
{
    public override string Doing => "Finding the silences";

    public override int Version => 2;

    public override double UsualSeconds => 1;

    public override async Task<SilenceTrack> RunAsync(AudioTrack audio, StageRun run)
    {
        var levels = await LevelsAsync(audio, run);
        var (found, measured) = SilenceFinder.Find(levels);
        List<Silence> regions = [.. found.Select(s => new Silence(Seconds(s.First), Seconds(s.End), s.Level))];
        run.Report(1, Counted.Of(regions.Count, "silence"));
        var file = run.NewFile("silences.json");
        await File.WriteAllTextAsync(file.Path, JsonSerializer.Serialize(regions.Select(r => new { r.Start, r.End }), StudioJson.Indented) + "\n", run.Cancellation);
        return new(regions, Rounded(measured?.Floor), Rounded(measured?.Speech), Rounded(measured?.Threshold), file);
    }

    private static async Task<float[]> LevelsAsync(AudioTrack audio, StageRun run)
    {
        if (audio.Wave is not { } wave) return [];
        var (levels, all) = (new FrameLevels(ExtractAudio.SampleRate), WaveFile.Seconds(wave.Path) * ExtractAudio.SampleRate);
        await WaveSamples.ReadAsync(wave.Path, (samples, total) =>
        {
            levels.Add(samples);
            run.Report(total / all);
        }, run.Cancellation);
        return levels.ToArray();
    }

    private static double Seconds(int frame) => frame / (double)FrameLevels.PerSecond;

    private static double? Rounded(double? level) => level is { } l ? Math.Round(l, 1) : null;
}
