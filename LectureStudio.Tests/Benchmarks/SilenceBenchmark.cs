using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>
/// Scores the silences of every labelled recording beside what others find in the same sound: ffmpeg's silencedetect at its default and at
/// the one level that is best for the whole set, and auto-editor where it is installed. F1 over 10 ms frames, silences of 0.5 s and longer.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed partial class SilenceBenchmark(ITestOutputHelper output)
{
    private const double Shortest = 0.5;
    private readonly ToolRunner runner = new();

    [Fact(Timeout = 1_800_000)]
    public async Task Finds_the_silences_of_every_sample()
    {
        if (SampleFolder.Find() is not { } samples)
        {
            output.WriteLine("No samples on this machine.");
            return;
        }
        using var folder = new TempFolder();
        List<(string Name, double F1, double Ratio)> ours = [];
        var levels = Enumerable.Range(0, 16).Select(i => -60 + (2 * i)).ToArray(); // dB
        var peers = new Dictionary<string, List<double>> { ["default"] = [], ["auto-editor"] = [] };
        foreach (var path in Directory.EnumerateFiles(Path.Combine(samples, "truth"), "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var truth = JsonDocument.Parse(await File.ReadAllTextAsync(path)).RootElement;
            var duration = truth.GetProperty("duration").GetDouble();
            List<(double, double)> silences = [.. truth.GetProperty("silences").EnumerateArray().Select(s => (s[0].GetDouble(), s[1].GetDouble()))];
            var recording = Path.Combine(samples, "recordings", name + ".mp4");
            var (track, ratio) = await MeasureAsync(recording, folder, name);
            ours.Add((name, F1(silences, track.Regions.Select(r => (r.Start, r.End)), duration), ratio));
            peers["default"].Add(F1(silences, await DetectAsync(recording, "silencedetect", duration), duration));
            foreach (var level in levels)
                (peers.TryGetValue($"{level} dB", out var list) ? list : peers[$"{level} dB"] = []).Add(F1(silences, await DetectAsync(recording, $"silencedetect=n={level}dB:d={Shortest}", duration), duration));
            if (await AutoEditorAsync(recording, folder, duration) is { } found) peers["auto-editor"].Add(F1(silences, found, duration));
        }
        foreach (var (name, f1, ratio) in ours) output.WriteLine($"{name,-14}{f1,8:0.0000}{ratio,8:0.00}");
        Print("silence.f1", ours.Average(s => s.F1), $"worst {ours.Min(s => s.F1):0.0000}");
        Print("silence.ratio", ours.Average(s => s.Ratio), "FindSilences ÷ ffmpeg decoding the same sound, mean of the recordings");
        Print("silence.silencedetect_default", peers["default"].Average(), "");
        var best = levels.MaxBy(l => peers[$"{l} dB"].Average());
        Print("silence.silencedetect_best", peers[$"{best} dB"].Average(), $"at {best} dB, the best single level for this set");
        if (peers["auto-editor"].Count > 0) Print("silence.auto_editor", peers["auto-editor"].Average(), "at its default");
        else output.WriteLine("auto-editor is not installed.");
        Assert.True(ours.Average(s => s.F1) >= 0.995, "mean F1");
    }

    private void Print(string key, double value, string remark) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH {key} {value:0.0000} ({remark})"));

    private async Task<(SilenceTrack Track, double Ratio)> MeasureAsync(string recording, TempFolder folder, string name)
    {
        await using var provider = new ServiceCollection().AddOptions().AddMedia().BuildServiceProvider();
        var file = Clips.Recording(recording);
        var media = await ActivatorUtilities.CreateInstance<ProbeMedia>(provider).RunAsync(file, Runs.In(folder, name + "-probe"));
        var audio = await ActivatorUtilities.CreateInstance<ExtractAudio>(provider).RunAsync((file, media), Runs.In(folder, name + "-audio"));
        var floor = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var bare = await runner.RunAsync(new ToolCommand("ffmpeg", "-v", "error", "-nostdin", "-vn", "-i", recording, "-map", "0:a:0", "-f", "null", "-"), default);
            if (bare.Elapsed < floor) floor = bare.Elapsed;
        }
        SilenceTrack? track = null;
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var clock = Stopwatch.StartNew();
            track = await new FindSilences().RunAsync(audio, Runs.In(folder, $"{name}-{i}"));
            if (clock.Elapsed < best) best = clock.Elapsed;
        }
        return (track!, best / floor);
    }

    private async Task<IReadOnlyList<(double, double)>> DetectAsync(string recording, string filter, double duration)
    {
        var log = new List<string>();
        var start = new ProcessStartInfo("ffmpeg", ["-nostdin", "-hide_banner", "-nostats", "-vn", "-i", recording, "-af", filter, "-f", "null", "-"]) { RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        while (await process.StandardError.ReadLineAsync() is { } line) log.Add(line);
        await process.WaitForExitAsync();
        var found = new List<(double, double)>();
        double? begun = null;
        foreach (var line in log)
        {
            // [silencedetect @ 0x5581] silence_start: 3.63
            // [silencedetect @ 0x5581] silence_end: 8.05 | silence_duration: 4.42
            if (Begin().Match(line) is { Success: true } b) begun = Number(b);
            else if (End().Match(line) is { Success: true } e && begun is { } from) (_, begun) = (Added(found, from, Number(e)), null);
        }
        if (begun is { } open) found.Add((open, duration));
        return found;
    }

    /// <summary>What auto-editor would cut; null where it is not installed (environment variable <c>AUTO_EDITOR</c>, else on the path).</summary>
    private static async Task<IReadOnlyList<(double, double)>?> AutoEditorAsync(string recording, TempFolder folder, double duration)
    {
        var list = folder["cuts.json"];
        File.Delete(list);
        try
        {
            var program = Environment.GetEnvironmentVariable("AUTO_EDITOR") ?? "auto-editor";
            var start = new ProcessStartInfo(program, [recording, "--margin", "0s", "--export", "v1", "-o", list, "--no-open"]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
            using var process = Process.Start(start)!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        if (!File.Exists(list)) return null;
        // {"version":"1","source":"…","chunks":[[0,42,99999.0],[42,91,1.0],…]}: frames from and to, and the speed; 99999 is cut.
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(list));
        List<(double From, double To, double Speed)> chunks = [.. json.RootElement.GetProperty("chunks").EnumerateArray().Select(c => (c[0].GetDouble(), c[1].GetDouble(), c[2].GetDouble()))];
        var perSecond = chunks[^1].To / duration;
        return [.. chunks.Where(c => c.Speed > 1000).Select(c => (c.From / perSecond, c.To / perSecond))];
    }

    private static bool Added(List<(double, double)> list, double from, double to)
    {
        list.Add((from, to));
        return true;
    }

    private static double F1(IEnumerable<(double Start, double End)> truth, IEnumerable<(double Start, double End)> found, double duration)
    {
        var (a, b) = (Frames(truth, duration), Frames(found, duration));
        var (both, one) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] && b[i]) both++;
            else if (a[i] != b[i]) one++;
        }
        return both + one == 0 ? 1 : 2.0 * both / ((2 * both) + one);
    }

    private static bool[] Frames(IEnumerable<(double Start, double End)> regions, double duration)
    {
        var frames = new bool[(int)(duration * 100) + 2];
        foreach (var (start, end) in regions.Where(r => r.End - r.Start >= Shortest - 1e-6))
            for (var i = Math.Max(0, (int)(start * 100)); i < Math.Min(frames.Length, (int)(end * 100)); i++) frames[i] = true;
        return frames;
    }

    private static double Number(Match match) => double.Parse(match.Groups["t"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"silence_start: (?<t>-?[0-9.]+)")]
    private static partial Regex Begin();

    [GeneratedRegex(@"silence_end: (?<t>[0-9.]+)")]
    private static partial Regex End();
}
