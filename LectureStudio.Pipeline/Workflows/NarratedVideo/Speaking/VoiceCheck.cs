using LectureStudio.Pipeline.Algorithms.Audio;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Voices;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

/// <summary>Hears each engine speak a sentence, and measures it.</summary>
public sealed class VoiceCheck(VoiceCatalog voices, SentenceVoice speaker)
{
    /// <summary>Speech is well above this; an engine that whispers is of no use, LUFS.</summary>
    private const double Audible = -30;

    /// <summary>A sentence lasts at least this long, seconds.</summary>
    private const double Shortest = 0.5;

    /// <summary>Samples at full scale one after another: a wave that was cut off. A single one is a peak that just fits.</summary>
    private const int ClippedRun = 4;
    private const float FullScale = 0.9995f;

    /// <summary>All engines; those without voices have nothing measured.</summary>
    public async Task<IReadOnlyList<CheckedEngine>> RunAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("voices-").FullName;
        try
        {
            var engines = new List<CheckedEngine>();
            foreach (var engine in await voices.LookAsync(cancellation))
                engines.Add(new(engine, engine.Voices.Count == 0 ? null : await HearAsync(Typical(engine.Voices), folder, cancellation)));
            return engines;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>An English voice where there is one: that is what most people can judge.</summary>
    private static Voice Typical(IReadOnlyList<Voice> voices) => voices.OrderByDescending(v => v.Fit("en") > 0).ThenByDescending(v => v.Quality).First();

    private async Task<HeardVoice> HearAsync(Voice voice, string folder, CancellationToken cancellation)
    {
        try
        {
            var said = await speaker.SayAsync(new(voice, SampleSentences.Of(voice.Language), 100, Path.Combine(folder, "sentence")), cancellation);
            var (sound, edges) = SentenceVoice.Finish(said, voice);
            var seconds = (edges.End - edges.First) / (double)SceneClock.SampleRate;
            var (loudness, peak) = (IntegratedLoudness.Of(sound), TruePeak.Of(sound));
            return new(voice.Id, Math.Round(seconds, 2), Rounded(loudness), Rounded(peak), loudness > Audible && seconds >= Shortest, !IsClipped(said) && peak <= 0, null);
        }
        catch (StudioException e)
        {
            return new(voice.Id, 0, null, null, IsAudible: false, IsUnclipped: false, $"{e.Message} {e.Remedy}".TrimEnd());
        }
    }

    private static bool IsClipped(float[] samples)
    {
        var run = 0;
        foreach (var sample in samples)
        {
            run = Math.Abs(sample) >= FullScale ? run + 1 : 0;
            if (run >= ClippedRun) return true;
        }
        return false;
    }

    private static double? Rounded(double? value) => value is { } v && double.IsFinite(v) ? Math.Round(v, 1) : null;
}

/// <summary>An engine and how it sounds.</summary>
/// <param name="Engine">What it is.</param>
/// <param name="Heard">One of its voices as it was heard; null when it has none.</param>
public sealed record CheckedEngine(EngineVoices Engine, HeardVoice? Heard);

/// <summary>A sentence as it was heard.</summary>
/// <param name="Voice">The voice's id.</param>
/// <param name="Seconds">From its first to its last sound.</param>
/// <param name="Loudness">LUFS, levelled as it is for a video; null for silence.</param>
/// <param name="TruePeak">dBTP, likewise.</param>
/// <param name="IsAudible">Loud and long enough to be a spoken sentence.</param>
/// <param name="IsUnclipped">Neither the engine nor the levelling cut off the wave.</param>
/// <param name="Failure">Why it could not be heard, in words; null when it was.</param>
public sealed record HeardVoice(string Voice, double Seconds, double? Loudness, double? TruePeak, bool IsAudible, bool IsUnclipped, string? Failure);
