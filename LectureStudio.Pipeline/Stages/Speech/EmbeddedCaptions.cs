using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Stages.Speech;

/// <summary>Takes a subtitle track out of a recording.</summary>
public sealed class EmbeddedCaptions(ToolRunner runner, IOptions<ToolOptions> options)
{
    /// <summary>The track in the wanted language, else the default one, else the first; null when there is none.</summary>
    public static SubtitleStream? Choose(IReadOnlyList<SubtitleStream> tracks, string? language) =>
        tracks.FirstOrDefault(t => language is not null && t.Language?.Split('-')[0] == language.Split('-')[0])
            ?? tracks.FirstOrDefault(t => t.IsDefault) ?? tracks.FirstOrDefault();

    /// <summary>The track's text as WebVTT; as it is where it is WebVTT already, so that voices and words are kept.</summary>
    public async Task<string> ReadAsync(string path, SubtitleStream track, string? logFile, CancellationToken cancellation)
    {
        var codec = track.Codec == "webvtt" ? "copy" : "webvtt";
        var command = new ToolCommand(
            options.Value.Ffmpeg,
            ["-hide_banner", "-nostats", "-v", "error", .. FfmpegInput.Arguments(path), "-map", $"0:{track.Index}", "-c:s", codec, "-f", "webvtt", "pipe:1"])
        {
            Timeout = TimeSpan.FromMinutes(10),
            LogFile = logFile,
        };
        return (await runner.RunAsync(command, cancellation)).Output;
    }
}
