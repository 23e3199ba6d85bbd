using System.Globalization;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>A finished clip, under the name of its recipe.</summary>
internal sealed record EncodedClip(StageFile Video, StageFile? Thumbnail);

/// <summary>Makes one clip: a quick run over its sound for the loudness, then one that encodes.</summary>
public sealed class ClipEncoder(ToolRunner runner, IOptions<ToolOptions> options)
{
    private static readonly string[] Thumbnail = ["-frames:v", "1", "-q:v", "3", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "mjpeg"];

    /// <param name="path">The recording.</param>
    /// <param name="keyFrames">Frames that must be key frames, so that the reel can be joined there.</param>
    /// <param name="report">Gets the seconds done.</param>
    internal async Task<EncodedClip> EncodeAsync(ClipRecipe recipe, string path, IReadOnlyList<long> keyFrames, ItemRun item, string? logFile, Action<double> report)
    {
        var runs = SourceRun.Of(recipe.Spans, recipe.Rate);
        var gain = recipe.Streams.Audio is null ? null : await Loudness.FilterAsync(filter => MeasureAsync(recipe, path, runs, filter, (logFile, item.Cancellation)));
        var video = item.NewFile($"made/{recipe.Hash}.mp4");
        var still = recipe.Streams.Video is null ? null : item.NewFile($"made/{recipe.Hash}.jpg");
        var folder = Path.GetDirectoryName(video.Path)!;
        await WriteAsync(folder, PictureGraph.LayerFile, recipe.Layer, item.Cancellation);
        await WriteAsync(folder, PictureGraph.CaptionsFile, recipe.Captions, item.Cancellation);

        var samples = recipe.Rate.Samples(recipe.Frames, SoundGraph.SampleRate);
        var sound = gain is null ? "[cut]anull[sound]" : string.Create(CultureInfo.InvariantCulture, $"[cut]{gain},atrim=end_sample={samples},apad=whole_len={samples}[sound]");
        var graph = string.Join(';', PictureGraph.Make(recipe, runs), SoundGraph.Cut(recipe, runs), sound);
        List<string> arguments =
        [
            "-hide_banner", "-v", "error", "-y", "-nostdin", .. FfmpegProgress.Arguments, .. Inputs(recipe, path, runs), "-filter_complex", graph,
            "-map", "[picture]", "-map", "[sound]", .. EncodingOptions.Video(recipe.Rate, keyFrames), .. Mp4Output.Audio, .. Mp4Output.Container, FfmpegInput.Url(video.Path),
        ];
        if (still is not null) arguments.AddRange(["-map", "[still]", .. Thumbnail, FfmpegInput.Url(still.Path)]);
        await RunAsync(arguments, folder, recipe.Seconds, (logFile, report, item.Cancellation));
        File.Delete(Path.Combine(folder, PictureGraph.LayerFile));
        File.Delete(Path.Combine(folder, PictureGraph.CaptionsFile));
        return new(video, still);
    }

    private async Task<LoudnessSummary> MeasureAsync(ClipRecipe recipe, string path, IReadOnlyList<SourceRun> runs, string? filter, (string? LogFile, CancellationToken Cancellation) run)
    {
        var graph = $"{SoundGraph.Cut(recipe, runs)};[cut]{(filter is null ? "" : filter + ",")}ebur128=peak=true:framelog=verbose[out]";
        List<string> arguments = ["-hide_banner", "-v", "info", "-nostats", "-nostdin", "-vn", .. Inputs(recipe, path, runs), "-filter_complex", graph, "-map", "[out]", "-f", "null", "-"];
        var result = await runner.RunAsync(new ToolCommand(options.Value.Ffmpeg, arguments) { LogFile = run.LogFile, LowPriority = true }, run.Cancellation);
        return LoudnessSummary.Parse(result.ErrorTail);
    }

    private async Task RunAsync(IReadOnlyList<string> arguments, string folder, double seconds, (string? LogFile, Action<double> Report, CancellationToken Cancellation) run)
    {
        try
        {
            await runner.RunAsync(
                new ToolCommand(options.Value.Ffmpeg, arguments)
                {
                    WorkingDirectory = folder,
                    LogFile = run.LogFile,
                    LowPriority = true,
                    // A clip is encoded faster than it lasts; what takes this long never ends.
                    Timeout = TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(120 * seconds),
                    OnOutputLine = line => { if (FfmpegProgress.TryParse(line) is { } done) run.Report(done); },
                },
                run.Cancellation);
        }
        catch (ToolFailedException failure) when (MissingPart.Of(failure) is { } missing)
        {
            throw missing;
        }
    }

    /// <summary>
    /// Each run from its own place. Not “accurate”: the frame that is on the screen when a run begins may have been shown long before, in
    /// recordings whose rate varies; the graph leaves out what comes before.
    /// </summary>
    private static IReadOnlyList<string> Inputs(ClipRecipe recipe, string path, IReadOnlyList<SourceRun> runs) =>
    [
        .. runs.SelectMany(run => (string[])
        [
            .. run.Start > 0 ? (string[])["-ss", recipe.Rate.Seconds(run.Start).ToString("0.######", CultureInfo.InvariantCulture), "-noaccurate_seek"] : [],
            .. FfmpegInput.Arguments(path),
        ]),
    ];

    private static async Task WriteAsync(string folder, string name, string? text, CancellationToken cancellation)
    {
        if (text is not null) await File.WriteAllTextAsync(Path.Combine(folder, name), text, cancellation);
    }
}
