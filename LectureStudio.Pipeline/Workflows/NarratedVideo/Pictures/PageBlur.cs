using System.Globalization;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;

/// <summary>Makes a background of a page: filling, blurred until nothing can be read, and drawn towards the theme's ground.</summary>
public sealed class PageBlur(ToolRunner runner, IOptions<ToolOptions> options)
{
    private const double Veil = 0.55;

    internal Task MakeAsync(string picture, ThemeLook look, VideoSize size, string target, StageRun run)
    {
        var ground = Rgb.Parse(look.Ground, Rgb.White).Number;
        // Blurred small, where it costs nothing, then enlarged: only soft shapes are left anyway.
        var filter = string.Create(
            CultureInfo.InvariantCulture,
            $"scale={size.Width / 8}:{size.Height / 8}:force_original_aspect_ratio=increase:flags=area,crop={size.Width / 8}:{size.Height / 8},format=gbrp,gblur=sigma=9,scale={size.Width}:{size.Height}:flags=bicubic,drawbox=c=0x{ground:X6}@{Veil}:t=fill:w=iw:h=ih,format=yuvj420p");
        return runner.RunAsync(
            new ToolCommand(
                options.Value.Ffmpeg,
                ["-v", "error", "-y", "-nostdin", .. PictureInput.Arguments(picture), "-vf", filter, "-frames:v", "1", "-q:v", "2", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "mjpeg", FfmpegInput.Url(target)])
            {
                Timeout = TimeSpan.FromMinutes(1), LogFile = run.LogFile,
            },
            run.Cancellation);
    }
}
