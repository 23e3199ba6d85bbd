using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Highlights.Rendering;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>What rendering costs beside one bare ffmpeg command with the same filters, and how well times are kept to the end of a reel.</summary>
[Trait("Category", "Benchmark")]
public sealed partial class RenderBenchmark(ITestOutputHelper output)
{
    private const int Rounds = 2;

    private readonly ToolRunner runner = new();

    [Fact(Timeout = 1_800_000)]
    public async Task Costs_little_more_than_one_bare_command()
    {
        if (Samples.All().FirstOrDefault(s => s.CameraRect is not null && s.Height == 1080) is not { } sample)
        {
            output.WriteLine("No samples on this machine.");
            return;
        }
        using var folder = new TempFolder();
        var bench = await SampleAsync(folder, sample);
        // Each of two pieces with a pause of a second between them. Longer ones only make what is fixed (starts, the reel) count for less.
        Clip[] clips = [.. Enumerable.Range(0, 3).Select(i => RenderBench.Clip($"Clip {i + 1}", ClipLayout.Auto, CaptionStyle.Box, (10 + 45 * i, 15 + 45 * i), (16 + 45 * i, 21 + 45 * i)))];
        List<double> ours = [], bare = [];
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await bench.RenderAsync(new CompileSettings(), Runs.In(folder, $"ours{round}"), clips);
            ours.Add(clock.Elapsed.TotalSeconds);
            bare.Add(await BareAsync(folder, bench, clips, round));
            output.WriteLine($"{ours[^1]:0.0} s, bare {bare[^1]:0.0} s");
        }
        Print("render.ratio", ours.Min() / bare.Min(), $"best of {Rounds}: {ours.Min():0.0} s with the reel, bare {bare.Min():0.0} s, for {clips.Sum(c => c.Duration):0} s of {sample.Name}");
    }

    [Fact(Timeout = 1_800_000)]
    public async Task Renders_one_clip_again_when_one_edge_was_moved()
    {
        if (Samples.All().FirstOrDefault(s => s.CameraRect is not null && s.Height == 1080) is not { } sample)
        {
            output.WriteLine("No samples on this machine.");
            return;
        }
        using var folder = new TempFolder();
        var bench = await SampleAsync(folder, sample);
        Clip[] clips = [.. Enumerable.Range(0, 6).Select(i => RenderBench.Clip($"Clip {i + 1}", ClipLayout.Auto, CaptionStyle.Box, (10 + 30 * i, 22 + 30 * i)))];
        var first = await TimeAsync(clips);
        var encoded = Encoded();
        clips[2] = clips[2] with { Pieces = [clips[2].Pieces[0] with { End = clips[2].Pieces[0].End + 0.5 }] };
        var again = await TimeAsync(clips);
        Print("render.edge_moved", again / first, $"{again:0.0} s for {Encoded() - encoded} clip and the reel, first {first:0.0} s for {encoded} clips of 12 s of {sample.Name} and the reel");

        async Task<double> TimeAsync(IReadOnlyList<Clip> clips)
        {
            var clock = Stopwatch.StartNew();
            await bench.RenderAsync(new CompileSettings(), new StageRun(folder[Guid.NewGuid().ToString("N")], CancellationToken.None, new StageRunServices { ItemsFolder = folder["kept"] }), clips);
            return clock.Elapsed.TotalSeconds;
        }

        // Each clip has its picture; the parts of the reel, which are kept too, have none.
        int Encoded() => Directory.GetFiles(folder["kept"], "*.jpg", SearchOption.AllDirectories).Length;
    }

    [Fact(Timeout = 600_000)]
    public async Task Keeps_picture_and_sound_together_to_the_end_of_the_reel()
    {
        using var folder = new TempFolder();
        const double rate = 30000 / 1001.0;
        // A flash every 30 frames, and a beep that begins with it.
        var path = await Clips.MakeAsync("bench-flashing.mp4",
        [
            "-f", "lavfi", "-i", "color=black:s=320x180:r=30000/1001:d=180,drawbox=c=white:t=fill:enable='lt(mod(n,30),1)'",
            "-f", "lavfi", "-i", "aevalsrc='0.4*lt(mod(t,1.001),0.04)*sin(2*PI*1000*t)':s=44100:d=180", "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-c:a", "aac",
        ]);
        var bench = await RenderBench.OfAsync(folder, path);
        Clip[] clips = [.. Enumerable.Range(0, 12).Select(i => RenderBench.Clip($"{i + 1}", ClipLayout.Full, CaptionStyle.None, (2.3 + 14 * i, 7.4 + 14 * i), (9.35 + 14 * i, 13.6 + 14 * i)))];
        var reel = (await bench.RenderAsync(new CompileSettings(), clips)).Reel!.Path;
        var flashes = Watched.Flashes(await Watched.BrightnessAsync(reel), rate);
        var beeps = Watched.Onsets(await Watched.SoundAsync(reel), 0.05f);
        var last = flashes.TakeLast(5).Zip(beeps.TakeLast(5), (f, b) => Math.Abs(f - b) * 1000).Max();
        Print("render.drift_ms", last, $"the last five of {flashes.Count} flashes and {beeps.Count} beeps, {flashes[^1]:0} s into a reel of 24 pieces at 29.97");
    }

    [Fact(Timeout = 600_000)]
    public async Task Captions_stand_where_the_words_are()
    {
        if (Samples.All().FirstOrDefault(s => s.Height < 1080) is not { } sample)
        {
            output.WriteLine("No samples on this machine.");
            return;
        }
        using var folder = new TempFolder();
        var bench = await SampleAsync(folder, sample);
        // Each clip is four cues with what lies between them, and after a gap two more: cut in silence, as the selection does.
        const double margin = 0.12;
        var groups = bench.Cues.Chunk(8).Where(g => g.Length == 8).ToList();
        Clip[] clips = [.. groups.Select((g, i) => RenderBench.Clip($"{i + 1}", ClipLayout.Full, CaptionStyle.None, (g[0].Start - margin, g[3].End + margin), (g[5].Start - margin, g[6].End + margin)))];
        var rendered = await bench.RenderAsync(new CompileSettings(), clips);
        var starts = CaptionTimes().Matches(await File.ReadAllTextAsync(rendered.ReelCaptions!.Path)).Select(m => TimeSpan.Parse(m.Groups["start"].Value, CultureInfo.InvariantCulture).TotalSeconds).ToList();
        var onsets = Watched.Onsets(await Watched.SoundAsync(rendered.Reel!.Path), 0.02f);
        // Only captions that begin after a pause: elsewhere there is nothing to hear where one ends and the next begins.
        var off = starts.Select(s => onsets.Min(o => Math.Abs(o - s)) * 1000).Where(ms => ms < 400).Order().ToList();
        Print("render.caption_ms", off[^1], $"the farthest of {off.Count} captions of {starts.Count} from where sound begins, median {off[off.Count / 2]:0} ms, {sample.Name}");
    }

    /// <summary>All clips by one command: as many inputs and outputs, the same filters and encoder settings, as many threads as ffmpeg likes.</summary>
    private async Task<double> BareAsync(TempFolder folder, RenderBench bench, IReadOnlyList<Clip> clips, int round)
    {
        var work = Directory.CreateDirectory(folder[$"bare{round}"]).FullName;
        List<string> inputs = [], graphs = [], outputs = [];
        var count = 0;
        foreach (var (clip, k) in clips.Select((c, k) => (c, k)))
        {
            var recipe = bench.Desk("16:9").Prepare(clip, new Dictionary<int, SlideInk>(), []).Recipe;
            var runs = SourceRun.Of(recipe.Spans, recipe.Rate);
            foreach (var run in runs) inputs.AddRange(["-ss", recipe.Rate.Seconds(run.Start).ToString("0.######", CultureInfo.InvariantCulture), "-noaccurate_seek", "-i", bench.Path]);
            if (recipe.Layer is not null) await File.WriteAllTextAsync(Path.Combine(work, $"layer{k}.ass"), recipe.Layer);
            if (recipe.Captions is not null) await File.WriteAllTextAsync(Path.Combine(work, $"captions{k}.ass"), recipe.Captions);
            var graph = $"{PictureGraph.Make(recipe, runs)};{SoundGraph.Cut(recipe, runs)};[cut]volume=3dB[sound]";
            graph = Labels().Replace(graph, m => Renamed(m.Groups["name"].Value, count, k));
            graphs.Add(graph.Replace("layer.ass", $"layer{k}.ass").Replace("captions.ass", $"captions{k}.ass"));
            outputs.AddRange(["-map", $"[picture_{k}]", "-map", $"[sound_{k}]", .. WithoutThreads(EncodingOptions.Video(recipe.Rate)), .. Mp4Output.Audio, .. Mp4Output.Container, $"{work}/{k}.mp4", "-map", $"[still_{k}]", "-frames:v", "1", "-f", "mjpeg", $"{work}/{k}.jpg"]);
            count += runs.Count;
        }
        var result = await runner.RunAsync(
            new ToolCommand("ffmpeg", ["-v", "error", "-y", "-nostdin", .. inputs, "-filter_complex", string.Join(';', graphs), .. outputs]) { WorkingDirectory = work, LowPriority = true }, default);
        return result.Elapsed.TotalSeconds;
    }

    /// <summary>A link of a clip's filter graph in the graph of all: an input (<c>0:1</c>) counted on, any other name made the clip's own.</summary>
    private static string Renamed(string link, int inputs, int clip) =>
        link.Split(':') is [var input, var stream] ? FormattableString.Invariant($"[{int.Parse(input, CultureInfo.InvariantCulture) + inputs}:{stream}]") : FormattableString.Invariant($"[{link}_{clip}]");

    private static IEnumerable<string> WithoutThreads(IReadOnlyList<string> options) => options.Where((o, i) => o != "-threads" && (i == 0 || options[i - 1] != "-threads"));

    private static async Task<RenderBench> SampleAsync(TempFolder folder, SampleTruth sample)
    {
        var bench = await RenderBench.OfAsync(folder, Samples.Recording(sample));
        var whole = new PixelBox(0, 0, sample.Width, sample.Height);
        var camera = sample.CameraRect is { } c ? new PixelBox(c[0], c[1], c[2], c[3]) : null;
        return bench with
        {
            Cues = [.. sample.Cues.Select(q => new Cue(q.Start, q.End, q.Text))],
            Layout = [new(0, sample.Duration, camera is null ? LayoutKind.FullScreen : LayoutKind.SideBySide, camera is null ? whole : whole with { W = camera.X }, camera, 1, 0.72)],
        };
    }

    private void Print(string name, double value, string remark) => output.WriteLine(FormattableString.Invariant($"BENCH {name} {value:0.##} ({remark})"));

    [GeneratedRegex(@"\[(?<name>[0-9]+:[0-9]+|[a-z]\w*)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Labels();

    [GeneratedRegex(@"^(?<start>\d+:\d+:[\d.]+) -->", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CaptionTimes();
}
