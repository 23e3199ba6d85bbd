using System.Diagnostics;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Export;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.NarratedVideo.Pictures;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>What filming and exporting scenes costs beside one bare ffmpeg command that zooms into a still picture for as long.</summary>
[Trait("Category", "Benchmark")]
public sealed class FilmBenchmark(ITestOutputHelper output)
{
    private const int Rounds = 2;

    private readonly ToolRunner runner = new();

    [Fact(Timeout = 1_800_000)]
    public async Task Films_nearly_as_fast_as_a_bare_command_zooms()
    {
        using var folder = new TempFolder();
        var bench = new SceneBench(folder) { Settings = new(), Pace = 3.2 };
        // Every other sentence points at another part of the page; none rests on the same for long.
        ScriptSentence[] said = [new("One.", 1, SceneBench.Upper), new("Two.", 1, SceneBench.Lower), new("Three.", 1, SceneBench.Upper), new("Four.", 1)];
        List<double> ours = [], bare = [];
        var seconds = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            // Other titles, so that nothing is kept from the round before.
            ScriptScene[] scenes = [.. Enumerable.Range(0, 4).Select(i => SceneBench.Scene($"s{i}", i == 0 ? SceneKind.Title : SceneKind.Text, $"Scene {i} of round {round}", 1 + i % 2, [.. said.Select(s => s with { Page = 1 + i % 2 })]))];
            var clock = Stopwatch.StartNew();
            var made = await bench.MakeAsync($"work{round}", scenes);
            await ExportAsync(folder, bench, made, round);
            ours.Add(clock.Elapsed.TotalSeconds);
            seconds = made.Spoken.Seconds;
            bare.Add(await BareAsync(folder, made.Videos.Scenes[1].Still.Path, (int)Math.Round(seconds * made.Videos.Fps)));
            output.WriteLine($"{ours[^1]:0.0} s, bare {bare[^1]:0.0} s");
        }
        output.WriteLine(FormattableString.Invariant($"BENCH video.film_ratio {bare.Min() / ours.Min():0.00} (best of {Rounds}: {seconds / ours.Min():0.00} seconds of video a second, bare {seconds / bare.Min():0.00}; {seconds:0} s in four scenes)"));
    }

    private async Task ExportAsync(TempFolder folder, SceneBench bench, MadeFilms made, int round)
    {
        var tools = Options.Create(new ToolOptions());
        await new ExportVideo(new MusicBed(runner, tools), new VideoJoin(runner, tools), new ThumbnailCard(runner, tools)).RunAsync(
            (bench.Given(), new GivenPictures([]), new GivenMusic(null), made.Document, made.Script, made.Spoken, made.Behind, made.Videos, new ExportVideoSettings()), Runs.In(folder, $"export{round}"));
    }

    private async Task<double> BareAsync(TempFolder folder, string still, int frames)
    {
        var result = await runner.RunAsync(
            new ToolCommand(
                "ffmpeg", "-v", "error", "-y", "-nostdin", "-i", still, "-vf", FormattableString.Invariant($"zoompan=z='1+0.1*on/{frames}':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':d={frames}:s=1920x1080:fps=30"),
                "-frames:v", FormattableString.Invariant($"{frames}"), "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p", folder["bare.mp4"])
            {
                LowPriority = true,
            },
            default);
        return result.Elapsed.TotalSeconds;
    }
}
