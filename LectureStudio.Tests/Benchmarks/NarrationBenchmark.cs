using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Highlights.Rendering;
using LectureStudio.Tests.Workflows.NarratedVideo.Speaking;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>How exactly the times of sentences are known and how loud the narration is, measured on the finished sound of every voice for English and some other languages.</summary>
[Trait("Category", "Benchmark")]
public sealed class NarrationBenchmark(ITestOutputHelper output)
{
    private static readonly string[] English =
    [
        "So the gradient vanishes.", "Why does it vanish?", "For thirty layers of sigmoids, the product of their slopes is tiny.", "She sells shells; this begins softly.", "Further layers change nothing.",
        "The three things that matter are these: depth, width and data.", "Yes.", "Half of them fail.", "In nineteen eighty six, back propagation was described for networks of many layers, and it has been used ever since.",
        "Zero is not one.", "Very few people know it.", "What follows is a table of results.", "Adam converges faster than plain descent.", "Home is where one starts from.", "Machine learning is statistics with better marketing!", "Thank you for listening.",
    ];

    private static readonly (string Voice, string Language, string[] Sentences)[] Talks =
    [
        .. ((string[])["flite:slt", "flite:rms", "flite:awb", "flite:kal16", "espeak-ng:en-gb", "espeak-ng:en-us"]).Select(v => (v, "en", English)),
        ("espeak-ng:de", "de", ["So verschwindet der Gradient.", "Warum verschwindet er?", "Fünfzig Schichten sind zu viele.", "Herzlichen Dank fürs Zuhören."]),
        ("espeak-ng:fr", "fr", ["Voici comment le gradient disparaît.", "Pourquoi disparaît-il ?", "Cinquante couches, c'est trop.", "Merci de votre attention."]),
        ("espeak-ng:es", "es", ["Así desaparece el gradiente.", "¿Por qué desaparece?", "Cincuenta capas son demasiadas.", "Gracias por su atención."]),
    ];

    [Fact(Timeout = 600_000)]
    public async Task Sentences_are_heard_when_the_captions_say()
    {
        var (errors, loudness, peaks) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var (voice, language, sentences) in Talks)
        {
            using var folder = new TempFolder();
            var spoken = await new SpeakingBench(folder).SpeakAsync(SpeakingBench.Script(language, [.. sentences.Chunk(4)]), new() { Voice = voice });
            var off = new List<double>();
            foreach (var scene in spoken.Scenes)
            {
                var onsets = Heard.Sentences(await Watched.SoundAsync(scene.Sound.Path));
                off.AddRange(scene.Sentences.Select(s => onsets.Min(o => Math.Abs(o.Start - s.Start)) * 1000));
            }
            var level = await LoudnessAsync(folder, spoken);
            output.WriteLine(FormattableString.Invariant($"{voice}: {off.Count} sentences, error mean {off.Average():0.0} max {off.Max():0.0} ms, {level.Integrated:0.0} LUFS, {level.TruePeak:0.0} dBTP"));
            errors.AddRange(off);
            loudness.Add(level.Integrated!.Value);
            peaks.Add(level.TruePeak!.Value);
        }
        Print("video.caption_ms", errors.Max(), FormattableString.Invariant($"the farthest of {errors.Count} sentences by {Talks.Length} voices, mean {errors.Average():0.0} ms, by an onset detector of its own"));
        Print("video.narration_lufs", loudness.MaxBy(l => Math.Abs(l + 16)), FormattableString.Invariant($"the farthest from -16 of {loudness.Count} narrations, mean {loudness.Average():0.0}"));
        Print("video.narration_peak", peaks.Max(), $"the highest of {peaks.Count} narrations");
    }

    /// <summary>Of all scenes one after another, as ffmpeg measures it.</summary>
    private static async Task<LoudnessSummary> LoudnessAsync(TempFolder folder, SpokenScript spoken)
    {
        await File.WriteAllLinesAsync(folder["scenes.txt"], spoken.Scenes.Select(s => $"file '{s.Sound.Path}'"));
        await new ToolRunner().RunAsync(new ToolCommand("ffmpeg", "-v", "error", "-nostdin", "-f", "concat", "-safe", "0", "-i", folder["scenes.txt"], "-c", "copy", folder["all.wav"]), default);
        return await Watched.LoudnessAsync(folder["all.wav"]);
    }

    private void Print(string name, double value, string remark) => output.WriteLine(FormattableString.Invariant($"BENCH {name} {value:0.#} ({remark})"));
}
