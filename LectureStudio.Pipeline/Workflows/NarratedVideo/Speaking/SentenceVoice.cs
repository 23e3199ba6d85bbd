using System.Runtime.InteropServices;
using LectureStudio.Pipeline.Algorithms.Audio;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Tools.Voices;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

/// <summary>Speaks one sentence: 48 kHz mono, silence cut away at both ends, levelled.</summary>
public sealed class SentenceVoice(VoiceCatalog voices, ToolRunner runner, IOptions<ToolOptions> tools)
{
    /// <summary>Kept before the first sound, so that a soft beginning is whole, and after the last; samples.</summary>
    private const int Lead = SceneClock.SampleRate * 15 / 1000;
    private const int Tail = SceneClock.SampleRate * 60 / 1000;

    /// <summary>What is kept fades in and out, so that an engine's own hiss does not click.</summary>
    private const int FadeIn = Lead * 2 / 3;
    private const int FadeOut = Tail * 2 / 3;

    /// <summary>Nothing that people write as one sentence takes longer; seconds.</summary>
    private const int Longest = 900;

    /// <summary>Speaks it into a WAV file.</summary>
    /// <param name="utterance">What to say, with which voice, and where to put it.</param>
    /// <returns>The samples at which the first sound is heard and at which the last one has ended.</returns>
    /// <exception cref="VoiceFailedException">The voice failed or said nothing.</exception>
    public async Task<SoundEdges> SpeakAsync(Utterance utterance, CancellationToken cancellation)
    {
        var (sound, edges) = Finish(await SayAsync(utterance, cancellation), utterance.Voice);
        var samples = Array.ConvertAll(sound, s => (short)Math.Round(Math.Clamp(s, -1f, 1f) * short.MaxValue));
        await using var file = new WaveFile(utterance.Sound, SceneClock.SampleRate);
        await file.WriteAsync(MemoryMarshal.AsBytes(samples.AsSpan()).ToArray(), cancellation);
        return edges;
    }

    /// <summary>What the engine itself gives: one channel at 48 kHz, −1 to 1.</summary>
    /// <param name="utterance">As for <see cref="SpeakAsync"/>; nothing is left at its place.</param>
    internal async Task<float[]> SayAsync(Utterance utterance, CancellationToken cancellation)
    {
        var raw = utterance.Sound + ".raw";
        try
        {
            await voices.SpeakAsync(utterance with { Sound = raw }, cancellation);
            return await DecodeAsync(raw, utterance.Voice, cancellation);
        }
        finally
        {
            File.Delete(raw);
        }
    }

    /// <summary>Cut, levelled and faded, with the samples between which it is heard.</summary>
    internal static (float[] Sound, SoundEdges Edges) Finish(ReadOnlySpan<float> samples, Voice voice)
    {
        var edges = SoundEdges.Find(samples, SceneClock.SampleRate) ?? throw SaidNothing(voice, null);
        var (from, to) = (Math.Max(0, edges.First - Lead), Math.Min(samples.Length, edges.End + Tail));
        var sound = SpeechLevelling.Level(samples[from..to]);
        Fade(sound);
        return (sound, new(edges.First - from, edges.End - from));
    }

    private async Task<float[]> DecodeAsync(string raw, Voice voice, CancellationToken cancellation)
    {
        if (!File.Exists(raw)) throw SaidNothing(voice, null);
        using var sound = new MemoryStream();
        var command = new ToolCommand(
            tools.Value.Ffmpeg,
            ["-hide_banner", "-nostats", "-nostdin", "-v", "error", "-vn", .. FfmpegInput.Arguments(raw), "-t", $"{Longest}", "-ac", "1", "-ar", $"{SceneClock.SampleRate}", "-bitexact", "-f", "f32le", "pipe:1"]);
        try
        {
            await runner.StreamAsync(command, (bytes, c) => bytes.CopyToAsync(sound, c), cancellation);
        }
        catch (ToolFailedException e)
        {
            throw SaidNothing(voice, e);
        }
        return MemoryMarshal.Cast<byte, float>(sound.GetBuffer().AsSpan(0, (int)sound.Length & ~3)).ToArray();
    }

    private static void Fade(Span<float> sound)
    {
        for (var i = 0; i < Math.Min(FadeIn, sound.Length); i++) sound[i] *= i / (float)FadeIn;
        for (var i = 0; i < Math.Min(FadeOut, sound.Length); i++) sound[^(i + 1)] *= i / (float)FadeOut;
    }

    private static VoiceFailedException SaidNothing(Voice voice, Exception? e) =>
        new($"The voice {voice.Id} made no sound of a sentence.", "Choose another voice, or write the sentence in words of its language.", e);
}
