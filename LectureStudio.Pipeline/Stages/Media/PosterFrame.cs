using System.Globalization;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>Takes a picture that tells what a recording is about: representative of its surroundings, and neither black nor blank.</summary>
public sealed class PosterFrame(ToolRunner runner, IOptions<ToolOptions> options)
{
    private const int Longest = 1280;

    /// <summary>Shares of the recording where it is looked for, best first; most recordings are past their title by a tenth.</summary>
    private static readonly double[] Places = [0.12, 0.3, 0.55, 0.8, 0];

    /// <summary>Writes <c>poster.jpg</c>; null when not one frame can be decoded.</summary>
    /// <exception cref="ToolFailedException">Decoding one frame took more than five minutes: nothing can be made of such a file.</exception>
    public async Task<StageFile?> TakeAsync(string path, VideoStream video, double duration, StageRun run)
    {
        (double Contrast, string File)? best = null;
        foreach (var place in Places)
        {
            var file = run.NewFile($"poster-{place * 100:0}.jpg");
            foreach (var keyFramesOnly in (bool[])[true, false])
            {
                if (await TryAsync(path, video, place * duration, keyFramesOnly, file, run) is not { } frame) continue;
                if (best is null || frame.Contrast > best.Value.Contrast) best = (frame.Contrast, file.Path);
                if (frame.IsTelling) return Keep(file.Path, run);
                break;
            }
        }
        return best is null ? null : Keep(best.Value.File, run);
    }

    private async Task<FrameLight?> TryAsync(string path, VideoStream video, double at, bool keyFramesOnly, StageFile file, StageRun run)
    {
        var scale = Math.Min(1, (double)Longest / Math.Max(video.Width, video.Height));
        var (width, height) = (Math.Max(2, (int)(video.Width * scale) & ~1), Math.Max(2, (int)(video.Height * scale) & ~1));
        var light = new FrameLight();
        var command = new ToolCommand(
            options.Value.Ffmpeg,
            [
                "-hide_banner", "-nostats", "-v", "error", "-y",
                // A bare stream of pictures cannot seek, not even to its start.
                .. at > 0 ? (string[])["-ss", at.ToString("0.###", CultureInfo.InvariantCulture), "-noaccurate_seek"] : [],
                "-t", keyFramesOnly ? "60" : "2",
                .. keyFramesOnly ? (string[])["-skip_frame", "nokey"] : [],
                .. FfmpegInput.Arguments(path), "-map", $"0:{video.Index}",
                "-vf", $"scale={width}:{height}:out_range=pc,setsar=1,format=yuvj420p,thumbnail=8,signalstats,metadata=mode=print:file='pipe\\:1'",
                "-frames:v", "1", "-q:v", "3", "-threads", "1", "-bitexact", "-f", "mjpeg", FfmpegInput.Url(file.Path),
            ])
        {
            OnOutputLine = light.Read,
            Timeout = TimeSpan.FromMinutes(5),
            LogFile = run.LogFile,
        };
        try
        {
            await runner.RunAsync(command, run.Cancellation);
        }
        catch (ToolFailedException e) when (e.ExitCode > 0)
        {
            return null; // Damage here; another place may be whole.
        }
        return new FileInfo(file.Path) is { Exists: true, Length: > 0 } ? light : null;
    }

    private static StageFile Keep(string taken, StageRun run)
    {
        var poster = run.NewFile("poster.jpg");
        File.Move(taken, poster.Path, overwrite: true);
        foreach (var other in Directory.EnumerateFiles(run.WorkFolder, "poster-*.jpg")) File.Delete(other);
        return poster;
    }

    /// <summary>How bright a frame is, from <c>signalstats</c>, full range 0 to 255.</summary>
    private sealed class FrameLight
    {
        private double darkest, brightest, average;

        public double Contrast => brightest - darkest;

        /// <summary>Black lead-ins stay below 24 on average, blank pages below a contrast of 40.</summary>
        public bool IsTelling => Contrast >= 40 && average >= 24;

        /// <summary><code>lavfi.signalstats.YAVG=187.3</code></summary>
        public void Read(string line)
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            if (at < 0 || !double.TryParse(line.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return;
            switch (line[..at])
            {
                case "lavfi.signalstats.YMIN": darkest = value; break;
                case "lavfi.signalstats.YMAX": brightest = value; break;
                case "lavfi.signalstats.YAVG": average = value; break;
            }
        }
    }
}
