using System.Runtime.InteropServices;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

/// <summary>A sentence's place in a scene: its sound with the voice, or neither where there is nothing to say.</summary>
internal sealed record Part(ScriptSentence Sentence, SpokenLine? Line, string Voice);

/// <summary>Puts a scene's sentences together, with the pauses.</summary>
internal static class SceneSound
{
    private const int BeatSamples = SceneClock.SampleRate / 6;

    /// <param name="scene">Its id names the file.</param>
    /// <param name="parts">One for each of its sentences.</param>
    /// <param name="speed">Percent; quick speech rests less.</param>
    public static async Task<SpokenScene> MakeAsync(ScriptScene scene, IReadOnlyList<Part> parts, int speed, StageRun run)
    {
        var (places, length) = Lay(parts, 100.0 / speed);
        var beats = SceneClock.Beats(length / (double)SceneClock.SampleRate);
        var samples = new short[beats * BeatSamples];
        foreach (var (part, place) in parts.Zip(places))
        {
            if (part.Line is { } line) await WaveSamples.ReadAsync(line.Sound.Path, (piece, total) => piece.CopyTo(samples.AsSpan(place.From + (int)(total - piece.Length))), run.Cancellation);
        }
        var sound = run.NewFile($"scenes/{scene.Id}.wav");
        await using (var file = new WaveFile(sound.Path, SceneClock.SampleRate)) await file.WriteAsync(MemoryMarshal.AsBytes(samples.AsSpan()).ToArray(), run.Cancellation);
        return new(scene.Id, sound, beats * SceneClock.Beat, [.. parts.Zip(places, (part, place) => new SpokenSentence(Seconds(place.First), Seconds(place.End), part.Voice))]);
    }

    /// <summary>Where each file begins and its sentence is heard, and where the scene may end; samples.</summary>
    internal static (IReadOnlyList<(int From, int First, int End)> Places, int Length) Lay(IReadOnlyList<Part> parts, double slowness)
    {
        if (parts.Count == 0) return ([], Samples(Pauses.Silent));
        var places = new List<(int From, int First, int End)>();
        var at = Samples(Pauses.Opening);
        foreach (var part in parts)
        {
            // The pauses lie between what is heard; the little that was kept around it lies within them.
            var (first, end) = (at, at + (part.Line?.Edges is { } edges ? edges.End - edges.First : Samples(Pauses.Unspoken)));
            places.Add((first - (part.Line?.Edges.First ?? 0), first, end));
            at = end + Samples(Pauses.After(part.Sentence.Text) * slowness);
        }
        return (places, places[^1].End + Samples(Pauses.Closing * slowness));
    }

    private static int Samples(double seconds) => (int)Math.Round(seconds * SceneClock.SampleRate);

    private static double Seconds(int samples) => samples / (double)SceneClock.SampleRate;
}
