using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Export;

public sealed class ExportVideoTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task Picture_sound_captions_and_script_stay_together_across_the_joints_and_twice_gives_the_same_bytes()
    {
        (string, int, (string, double)[])[] scenes = [("First", 13, [("One.", 0), ("Two.", 1.5)]), ("Second", 11, [("Three, with <tags>.", 0)]), ("Quiet", 5, []), ("Third", 61, [("Four.", 0)])];
        var made = await new ExportBench(folder).ExportAsync("first", scenes);

        var brightness = await Watched.BrightnessAsync(made.Video.Path);
        Assert.Equal((13 + 11 + 5 + 61) * 5, brightness.Count);
        double[] starts = [0, 13 / 6.0, 24 / 6.0, 29 / 6.0];
        AssertNear(starts, Watched.Flashes(brightness, ExportBench.Fps), 0.001);
        Assert.Equal("0.000000", (await Watched.ProbeAsync(made.Video.Path, "-select_streams", "v", "-show_entries", "stream=start_time", "-of", "csv=p=0")).Trim());
        double[] heard = [0, 1.5, 13 / 6.0, 29 / 6.0];
        AssertNear(heard, Watched.Onsets(await Watched.SoundAsync(made.Video.Path), 0.1f), 0.005);

        var data = JsonDocument.Parse(await File.ReadAllTextAsync(made.ScriptData.Path)).RootElement;
        var sentences = data.GetProperty("scenes").EnumerateArray().SelectMany(s => s.GetProperty("sentences").EnumerateArray()).ToList();
        AssertNear(heard, [.. sentences.Select(s => s.GetProperty("start").GetDouble())], 0.001);
        Assert.Equal(["text", "start", "end", "page", "box", "voice"], sentences[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["x", "y", "w", "h"], sentences[0].GetProperty("box").EnumerateObject().Select(p => p.Name));

        var vtt = await File.ReadAllTextAsync(made.Vtt.Path);
        Assert.Contains("00:00:02.167 --> ", vtt);
        Assert.Contains("Three, with &lt;tags&gt;.", vtt);
        Assert.StartsWith("WEBVTT\nLanguage: en\n", vtt);

        var probe = await new Ffprobe(new ToolRunner(), Options.Create(new ToolOptions())).ReadAsync(made.Video.Path, default);
        // The fourth is how MP4 holds chapters.
        Assert.Equal(["video", "audio", "subtitle", "data"], probe.Streams.Select(s => s.CodecType));
        Assert.All(probe.Streams.Skip(1).Take(2), s => Assert.Equal("eng", s.Tags["language"]));
        Assert.Equal([true, true, false], probe.Streams.Take(3).Select(s => s.Is("default")));
        Assert.Equal(["First"], probe.Chapters.Select(c => c.Tags["title"]));

        Assert.InRange(made.Facts.Loudness, -17, -15);
        Assert.True(made.Facts.TruePeak <= -1);
        Assert.Equal((320, 180, 4, 15.0), (made.Facts.Width, made.Facts.Height, made.Facts.Scenes, made.Facts.Seconds));
        Assert.Contains("# Gradients & \\*more\\*", await File.ReadAllTextAsync(made.Description.Path));
        Assert.Contains("“Gradients” by A. Author, deck.pdf, pages 1–4", await File.ReadAllTextAsync(made.Description.Path));

        var again = await new ExportBench(folder).ExportAsync("again", scenes);
        Assert.All(made.Artifacts().Zip(again.Artifacts()), pair => Assert.Equal(File.ReadAllBytes(pair.First.File.Path), File.ReadAllBytes(pair.Second.File.Path)));
    }

    [Fact(Timeout = 180000)]
    public async Task Music_goes_on_to_the_end_gives_way_to_the_voice_and_is_refused_when_it_is_none()
    {
        var tune = folder["tune.wav"];
        await new ToolRunner().RunAsync(new ToolCommand("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=300:d=4", "-c:a", "pcm_s16le", tune), default);
        // Eight seconds of silence, then a voice that never rests, then silence again; the music lasts four seconds.
        var talk = Enumerable.Range(0, 80).Select(i => ("Word.", 8 + i * 0.05)).ToArray();
        var bench = new ExportBench(folder) { Music = new SourceFile(tune, "tune.wav", "1", 1), Settings = new("burned", 50) };
        var made = await bench.ExportAsync("work", ("Talk", 108, talk));

        var sound = await Watched.SoundAsync(made.Video.Path);
        Assert.DoesNotContain("subtitle", await Watched.ProbeAsync(made.Video.Path, "-show_entries", "stream=codec_type"));
        var (before, during, after) = (Level(300, 2, 3), Level(300, 10.4, 11.4), Level(300, 13.6, 14.6));
        Assert.True(before > 0.003 && after > 0.003, $"{before} {after}");
        Assert.InRange(during / before, 0, 0.6);
        Assert.True(Level(300, 17.9, 18) < before / 4);
        Assert.Contains("Music: tune.wav", await File.ReadAllTextAsync(made.Description.Path));

        await File.WriteAllTextAsync(tune, "this is no music");
        Assert.Contains("“tune.wav” cannot be played", (await Assert.ThrowsAsync<StudioException>(() => bench.ExportAsync("refused", ("Talk", 12, [("One.", 0)])))).Message);

        // The strength of one frequency in a stretch (Goertzel).
        double Level(double hertz, double from, double to)
        {
            var part = sound.Skip((int)(from * Watched.SampleRate)).Take((int)((to - from) * Watched.SampleRate)).ToArray();
            var (re, im) = (0.0, 0.0);
            foreach (var (i, s) in part.Index()) (re, im) = (re + s * Math.Cos(2 * Math.PI * hertz * i / Watched.SampleRate), im + s * Math.Sin(2 * Math.PI * hertz * i / Watched.SampleRate));
            return 2 * Math.Sqrt(re * re + im * im) / part.Length;
        }
    }

    private static void AssertNear(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - tolerance, pair.First + tolerance));
    }
}
