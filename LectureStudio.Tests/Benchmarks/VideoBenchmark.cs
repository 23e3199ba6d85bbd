using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>A video of twenty scenes: how loud it is, whether anything is seen or heard of its joints, and what a changed sentence costs.</summary>
[Trait("Category", "Benchmark")]
public sealed partial class VideoBenchmark(ITestOutputHelper output)
{
    private const int Scenes = 20;

    /// <summary>Seconds on either side of a joint that are looked at.</summary>
    private const double Near = 0.5;

    /// <summary>A level below which nothing is heard, and one at which somebody speaks; root mean squares over <see cref="Step"/> seconds.</summary>
    private const double Nothing = 0.0003;
    private const double Speech = 0.01;
    private const double Step = 0.005;

    [Fact(Timeout = 3_600_000)]
    public async Task Joins_without_a_trace_and_renders_only_what_changed()
    {
        using var folder = new TempFolder();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Root"] = folder["data"] });
        builder.Services.AddPipeline(builder.Configuration);
        using var studio = builder.Build();
        await studio.StartAsync();
        var (jobs, sources) = (studio.Services.GetRequiredService<Jobs>(), studio.Services.GetRequiredService<SourceStore>());
        var document = await Pdfs.WriteAsync(folder["twenty.pdf"], "", [.. Enumerable.Range(1, Scenes).Select(Page)]);
        var (job, first) = await TimeAsync(async () => (await jobs.SubmitAsync(new JobRequest("narrated-video", NarrationSource.Of(await sources.ReferAsync(document, default)), new Dictionary<string, string> { ["review"] = "false" }))).JobId);
        var spoken = (await jobs.OutputAsync<SpokenScript>(job))!;
        var made = (await jobs.OutputAsync<NarratedVideoFiles>(job))!;
        await TellSoundAsync(made, spoken);
        await TellPicturesAsync(made, spoken);

        var script = (await jobs.OutputAsync<Script>(job))!;
        var scene = script.Scenes[script.Scenes.Count / 2];
        var edited = scene with { Sentences = [.. scene.Sentences.SkipLast(1), scene.Sentences[^1] with { Text = "This sentence is another one now.", Said = null }] };
        var (_, again) = await TimeAsync(async () =>
        {
            await jobs.ReviseAsync(job, script with { Scenes = [.. script.Scenes.Select(s => s == scene ? edited : s)] });
            return job;
        });
        var steps = (await jobs.FindAsync(job))!.Stages.Where(s => s.State == StageState.Completed && s.Seconds > 0.5).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name} {s.Seconds:0.0} s"));
        Print("video.revised_ratio", again / first, string.Create(CultureInfo.InvariantCulture, $"{again:0.0} s after {first:0.0} s, {script.Scenes.Count} scenes, {spoken.Seconds:0} s of video; of the second run {string.Join(", ", steps)}"));
        await studio.StopAsync();

        async Task<(Guid Job, double Seconds)> TimeAsync(Func<Task<Guid>> begin)
        {
            var clock = Stopwatch.StartNew();
            var begun = await begin();
            await jobs.WaitAsync(begun);
            Assert.Equal(JobState.Completed, (await jobs.FindAsync(begun))!.Summary.State);
            return (begun, clock.Elapsed.TotalSeconds);
        }
    }

    private static string[] Page(int number) =>
    [
        $"Step number {number} of the descent", $"In step {number} the gradient is computed for a batch of {number * 10} examples.", "The parameters move against it by the learning rate.",
        $"After {number * 100} updates the loss is compared with the one before.", "If it has grown, the rate is halved and the step is taken again.",
    ];

    /// <summary>Loudness, and what is silent for longer than 30 ms although somebody speaks then.</summary>
    private async Task TellSoundAsync(NarratedVideoFiles made, SpokenScript spoken)
    {
        var level = await Watched.LoudnessAsync(made.Video.Path);
        Print("video.result_lufs", level.Integrated ?? -70, "measured of the finished video");
        Print("video.result_peak", level.TruePeak ?? -144, "measured of the finished video");
        var given = new List<float>();
        foreach (var scene in spoken.Scenes) given.AddRange(await Watched.SoundAsync(scene.Sound.Path));
        var heard = await Watched.SoundAsync(made.Video.Path);
        var (step, gaps, quiet) = ((int)(Step * Watched.SampleRate), 0, 0);
        for (var at = 0; at + step <= Math.Min(given.Count, heard.Length); at += step)
        {
            quiet = Level(given, at, step) > Speech && Level(heard, at, step) < Nothing ? quiet + 1 : 0;
            if (quiet == (int)(0.03 / Step) + 1) gaps++;
        }
        Print("video.audio_gaps", gaps, string.Create(CultureInfo.InvariantCulture, $"{spoken.Scenes.Count - 1} joints; the sound is {Math.Abs(given.Count - heard.Length) / (double)Watched.SampleRate * 1000:0.0} ms off the narration's length"));
    }

    /// <summary>Frames that are missing or black, and pictures that stand still for longer than a scene's own first and last moments do.</summary>
    private async Task TellPicturesAsync(NarratedVideoFiles made, SpokenScript spoken)
    {
        var joints = spoken.Scenes.SkipLast(1).Aggregate(new List<double>(), (all, s) => [.. all, all.LastOrDefault() + s.Seconds]);
        var times = (await Watched.ProbeAsync(made.Video.Path, "-select_streams", "v", "-show_entries", "packet=pts_time", "-of", "csv=p=0")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(t => double.Parse(t.TrimEnd(','), CultureInfo.InvariantCulture)).Order().ToList();
        var uneven = times.Zip(times.Skip(1), (a, b) => b - a).Count(d => Math.Abs(d - 1 / 30.0) > 0.001);
        var lines = new List<string>();
        await new ToolRunner().RunAsync(new ToolCommand("ffmpeg", "-hide_banner", "-nostats", "-i", made.Video.Path, "-an", "-vf", "scale=640:-2,blackdetect=d=0.03:pix_th=0.03,freezedetect=n=-60dB:d=0.7", "-f", "null", "-") { OnErrorLine = lines.Add }, default);
        var told = string.Join('\n', lines);
        var black = Black().Matches(told).Count(m => joints.Any(j => Value(m, "start") < j + Near && Value(m, "end") > j - Near));
        var frozen = Frozen().Matches(told).Count(m => joints.Any(j => Value(m, "start") < j - 0.02 && Value(m, "end") > j + 0.02));
        Print("video.bad_joints", uneven + black + frozen, $"{joints.Count} joints: {uneven} uneven frames, {black} black, {frozen} standing still for 0.7 s or more");
    }

    private static double Value(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static double Level(IReadOnlyList<float> sound, int at, int count)
    {
        var sum = 0.0;
        for (var i = at; i < at + count; i++) sum += sound[i] * sound[i];
        return Math.Sqrt(sum / count);
    }

    private void Print(string name, double value, string remark) => output.WriteLine(FormattableString.Invariant($"BENCH {name} {value:0.###} ({remark})"));

    // Raw: [blackdetect @ 0x55d0] black_start:1.2 black_end:1.5 black_duration:0.3
    [GeneratedRegex(@"black_start:(?<start>[\d.]+) black_end:(?<end>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Black();

    // Raw, three lines: [freezedetect @ 0x55d0] lavfi.freezedetect.freeze_start: 23.5    …freeze_duration: 3.9    …freeze_end: 27.4
    [GeneratedRegex(@"freeze_start: (?<start>[\d.]+)\s[^\n]*freeze_duration[^\n]*\n[^\n]*freeze_end: (?<end>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Frozen();
}
