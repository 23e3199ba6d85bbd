using System.Diagnostics;
using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Tests.Stages.Slides;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>
/// Scores the camera's rectangle on every labelled recording. <c>LECTURE_TRACKS</c> names a folder in which the slide tracks are kept from
/// one run to the next.
/// </summary>
[Trait("Category", "Benchmark")]
public class LayoutBenchmark(ITestOutputHelper output)
{
    private const double IouTarget = 0.97;

    private readonly ToolRunner runner = new();

    [Fact(Timeout = 1_800_000)]
    public async Task Finds_the_camera_of_every_sample()
    {
        List<double> ious = [], falses = [];
        foreach (var sample in Samples.All())
        {
            using var folder = new TempFolder();
            var recording = Stages.Slides.Clip.Of(Samples.Recording(sample));
            var media = SlideStages.Media(sample.Duration, sample.Width, sample.Height);
            var track = await TrackAsync(sample.Name, recording, media, folder);
            var clock = Stopwatch.StartNew();
            var layout = await new AnalyseLayout(new FrameReader(runner, Options.Create(new ToolOptions()))).RunAsync((recording, media, track), Runs.In(folder, "layout"));
            var seconds = clock.Elapsed.TotalSeconds;
            var scored = await runner.RunAsync(new ToolCommand("python3", Path.Combine(Samples.Folder!, "score.py"), "--json", Path.Combine(Samples.Folder!, "truth", sample.Name + ".json"), folder["layout"]), default);
            using var json = JsonDocument.Parse(scored.Output);
            double? iou = Number(json, "camera_iou"), isFalse = Number(json, "false_camera");
            if (iou is { } i) ious.Add(i);
            if (isFalse is { } f) falses.Add(f);
            output.WriteLine($"{sample.Name,-14} IoU {iou,6:0.0000}  false {isFalse,5:0.00}  {seconds:0.00} s");
            foreach (var s in layout.Segments) output.WriteLine($"  {s.Start,8:0.00} {s.End,8:0.00} {s.Kind,-16} screen {s.Screen} camera {s.Camera} sure {s.Confidence:0.00} split {s.SplitRatio}");
        }
        if (ious.Count == 0) return;
        output.WriteLine($"BENCH layout.camera_iou {ious.Average():0.0000} (worst {ious.Min():0.000}, {ious.Count} with a camera)");
        output.WriteLine($"BENCH layout.false_cameras {falses.Sum():0.00} ({falses.Count} without a camera)");
        Assert.True(ious.Average() >= IouTarget, "mean IoU");
        Assert.True(falses.Sum() == 0, "false rectangles");
    }

    private static double? Number(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static async Task<SlideTrack> TrackAsync(string name, Recording recording, MediaInfo media, TempFolder folder)
    {
        var kept = Environment.GetEnvironmentVariable("LECTURE_TRACKS") is { } tracks ? Path.Combine(tracks, name) : null;
        if (kept is not null && File.Exists(Path.Combine(kept, "track.json"))) return StudioJson.Read<SlideTrack>(await File.ReadAllTextAsync(Path.Combine(kept, "track.json")), kept);
        var track = await SlideStages.DetectAsync(recording, media, kept is null ? Runs.In(folder, "slides") : new StageRun(kept, default));
        if (kept is not null) await File.WriteAllTextAsync(Path.Combine(kept, "track.json"), JsonSerializer.Serialize(track, StudioJson.Compact));
        return track;
    }
}
