using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Handout.Alignment;

/// <summary>Copies a recording with chapters inside, not re-encoded.</summary>
public sealed class ChapterVideo(ToolRunner runner, IOptions<ToolOptions> options)
{
    /// <summary>What an MP4 file may hold so that ordinary players play it; anything else goes into Matroska.</summary>
    private static readonly HashSet<string> Mp4Video = ["h264", "hevc", "av1", "mpeg4", "vp9"];
    private static readonly HashSet<string> Mp4Audio = ["aac", "mp3", "ac3", "eac3", "alac", "opus", "flac"];

    /// <summary>The copy, <c>lecture.mp4</c> or <c>lecture.mkv</c>; null when neither container takes the streams, which the log then says.</summary>
    /// <exception cref="StudioException">The disk is full.</exception>
    public async Task<StageFile?> TryMakeAsync(Recording recording, MediaInfo media, StageFile chapters, StageRun run)
    {
        if (media.Video is null) return null;
        var fits = Mp4Video.Contains(media.Video.Codec) && (media.Audio is null || Mp4Audio.Contains(media.Audio.Codec));
        return (fits ? await TryAsync("lecture.mp4") : null) ?? await TryAsync("lecture.mkv");

        async Task<StageFile?> TryAsync(string name)
        {
            var target = run.NewFile(name);
            try
            {
                await CopyAsync(recording, media, chapters, target, run);
                return target;
            }
            catch (ToolFailedException failure)
            {
                run.Log($"No {name} with chapters: {failure.ErrorTail.LastOrDefault() ?? failure.Message}");
                File.Delete(target.Path);
                return null;
            }
        }
    }

    private async Task CopyAsync(Recording recording, MediaInfo media, StageFile chapters, StageFile target, StageRun run)
    {
        var isMp4 = target.Name.EndsWith(".mp4", StringComparison.Ordinal);
        List<string> arguments =
        [
            "-v", "warning", "-y", .. FfmpegProgress.Arguments,
            // AVI and raw streams come without the time stamps that a copy needs.
            "-fflags", "+genpts",
            .. FfmpegInput.Arguments(recording.File.Path),
            "-f", "ffmetadata", "-i", FfmpegInput.Url(chapters.Path),
            "-map", $"0:{media.Video!.Index}",
        ];
        if (media.Audio is { } audio) arguments.AddRange(["-map", $"0:{audio.Index}"]);
        foreach (var subtitle in media.Subtitles) arguments.AddRange(["-map", $"0:{subtitle.Index}"]);
        arguments.AddRange(["-map_metadata", "0", "-map_chapters", "1", "-c", "copy"]);
        if (media.Subtitles.Count > 0) arguments.AddRange(["-c:s", isMp4 ? "mov_text" : "srt"]);
        // Apple's players know HEVC by this tag only.
        if (isMp4 && media.Video.Codec == "hevc") arguments.AddRange(["-tag:v", "hvc1"]);
        if (isMp4) arguments.AddRange(["-movflags", "+faststart"]);
        // No times, versions or random identifiers: the same recording gives the same bytes.
        arguments.AddRange(["-fflags", "+bitexact", "-flags", "+bitexact", FfmpegInput.Url(target.Path)]);
        await runner.RunAsync(
            new ToolCommand(options.Value.Ffmpeg, arguments)
            {
                LogFile = run.LogFile,
                LowPriority = true,
                OnOutputLine = line => { if (FfmpegProgress.TryParse(line) is { } seconds) run.Report(0.1 + 0.9 * seconds / media.Duration, "Copying the video"); },
            },
            run.Cancellation);
    }
}
