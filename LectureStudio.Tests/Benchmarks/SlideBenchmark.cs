using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Tests.Stages.Slides;
using LectureStudio.Tests.Support;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>Scores the slide detector on every labelled recording, beside the time ffmpeg takes to decode the same file.</summary>
[Trait("Category", "Benchmark")]
public class SlideBenchmark(ITestOutputHelper output)
{
    private const double MeanTarget = 0.98;
    private const double WorstTarget = 0.95;
    private const double ReturnsTarget = 0.95;

    private readonly ToolRunner runner = new();

    private sealed record Score(string Name, double F1, int Right, int Returns, int Clashes, double Ratio, string Faults);

    [Fact(Timeout = 1_800_000)]
    public async Task Finds_the_visits_of_every_sample()
    {
        if (SampleFolder.Find() is not { } samples)
        {
            output.WriteLine("No samples on this machine.");
            return;
        }
        var only = Environment.GetEnvironmentVariable("LECTURE_SAMPLE") ?? "";
        List<Score> scores = [];
        foreach (var truth in Directory.EnumerateFiles(Path.Combine(samples, "truth"), "*.json").Order().Where(f => Path.GetFileName(f).Contains(only, StringComparison.Ordinal)))
            scores.Add(await ScoreAsync(samples, truth));
        output.WriteLine($"{"recording",-14}{"F1",8}{"returns",10}{"clashes",9}{"÷ decode",10}");
        foreach (var s in scores)
            output.WriteLine($"{s.Name,-14}{s.F1,8:0.000}{$"{s.Right}/{s.Returns}",10}{s.Clashes,9}{s.Ratio,10:0.00}  {s.Faults}");
        output.WriteLine($"{"mean",-14}{scores.Average(s => s.F1),8:0.000}{$"{scores.Sum(s => s.Right)}/{scores.Sum(s => s.Returns)}",10}{scores.Sum(s => s.Clashes),9}{scores.Average(s => s.Ratio),10:0.00}");
        Assert.True(scores.Average(s => s.F1) >= MeanTarget, "mean F1");
        Assert.True(scores.Min(s => s.F1) >= WorstTarget, "worst F1");
        Assert.True(scores.Sum(s => s.Right) >= ReturnsTarget * scores.Sum(s => s.Returns), "returns");
    }

    private async Task<Score> ScoreAsync(string samples, string truth)
    {
        using var folder = new TempFolder();
        var recording = Path.Combine(samples, "recordings", Path.GetFileNameWithoutExtension(truth) + ".mp4");
        var media = await MediaOf(recording);
        await File.OpenRead(recording).CopyToAsync(Stream.Null); // Both runs find the file in memory.
        var bare = await runner.RunAsync(new ToolCommand("ffmpeg", "-v", "error", "-nostdin", "-i", recording, "-an", "-f", "null", "-"), default);
        var clock = Stopwatch.StartNew();
        var track = await SlideStages.DetectAsync(new Recording(new SourceFile(recording, Path.GetFileName(recording), "", 0)), media, Runs.In(folder));
        var ratio = clock.Elapsed / bare.Elapsed;
        var visits = track.Visits.Select(v => new { v.Slide, Kind = v.Kind == VisitKind.Slide ? "slide" : "other", v.Start, v.End, v.Confidence });
        await File.WriteAllTextAsync(folder["slides.json"], JsonSerializer.Serialize(new { visits }, JsonSerializerOptions.Web));
        if (Environment.GetEnvironmentVariable("LECTURE_KEEP") is { } keep) Keep(folder.Path, Path.Combine(keep, Path.GetFileNameWithoutExtension(truth)));
        var scored = await runner.RunAsync(new ToolCommand("python3", Path.Combine(samples, "score.py"), "--json", truth, folder.Path), default);
        using var json = JsonDocument.Parse(scored.Output);
        var found = json.RootElement;
        return new Score(
            Path.GetFileNameWithoutExtension(truth),
            found.GetProperty("visits_f1").GetDouble(),
            found.GetProperty("returns_right").GetInt32(),
            found.GetProperty("returns_total").GetInt32(),
            found.GetProperty("visits_sharing_a_wrong_number").GetInt32(),
            ratio,
            $"false {found.GetProperty("false_at")} missed {found.GetProperty("missed_at")}");
    }

    private static void Keep(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private async Task<MediaInfo> MediaOf(string recording)
    {
        var probe = await runner.RunAsync(
            new ToolCommand("ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "format=duration:stream=index,width,height,avg_frame_rate,has_b_frames,codec_name", "-of", "json", recording), default);
        using var json = JsonDocument.Parse(probe.Output);
        var stream = json.RootElement.GetProperty("streams")[0];
        var rate = stream.GetProperty("avg_frame_rate").GetString()!.Split('/').Select(double.Parse).ToArray();
        return SlideStages.Media(
            double.Parse(json.RootElement.GetProperty("format").GetProperty("duration").GetString()!, CultureInfo.InvariantCulture),
            stream.GetProperty("width").GetInt32(), stream.GetProperty("height").GetInt32(), rate[0] / rate[1], stream.GetProperty("has_b_frames").GetInt32() > 0);
    }
}
