using System.Globalization;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary>Brings the slides' pictures to the sizes that print and screen need: sharp where they are looked at, small in the file.</summary>
public sealed class SlidePrints(ToolRunner tools, IOptions<ToolOptions> options)
{
    /// <summary>Wide enough for a page on a large screen.</summary>
    private const int ScreenWidth = 1120;

    /// <summary>Mean luma (0–255) under which a slide counts as dark.</summary>
    private const int DarkLuma = 96;

    private static readonly string[] OnePicture = ["-frames:v", "1", "-f", "image2", "-update", "1", "-bitexact"];

    /// <param name="picture">The slide; its own name is not used for a path.</param>
    /// <param name="source">Where it is.</param>
    /// <param name="width">Pixels across in print; never enlarged.</param>
    /// <param name="invertDark">Turn a dark slide's brightness around; colours keep their hue.</param>
    public async Task<PreparedPicture> PrepareAsync(HandoutPicture picture, string source, int width, bool invertDark, ItemRun item)
    {
        var print = item.NewFile($"print/{picture.Slide:000}.jpg");
        var screen = item.NewFile($"screen/{picture.Slide:000}.webp");
        var crop = picture.Crop is { } c ? string.Create(CultureInfo.InvariantCulture, $"crop={c.W}:{c.H}:{c.X}:{c.Y},") : "";
        if (invertDark && await IsDarkAsync(source, crop, item.Cancellation)) crop += "format=yuv444p,lutyuv=y=negval,";
        await tools.RunAsync(
            new ToolCommand(options.Value.Ffmpeg,
                [
                    "-v", "error", "-nostdin", "-y", "-threads", "1", .. Input(source),
                    "-vf", $"{crop}{Fit(width)}", "-pix_fmt", "yuvj444p", "-q:v", "4", .. OnePicture, FfmpegInput.Url(print.Path),
                    "-vf", $"{crop}{Fit(ScreenWidth)}", "-c:v", "libwebp", "-quality", "78", "-compression_level", "2", .. OnePicture, FfmpegInput.Url(screen.Path),
                ])
            { Timeout = TimeSpan.FromMinutes(2) },
            item.Cancellation);
        return new(picture.Slide, print, screen);
    }

    // A percent sign in a folder's name must not be taken for a numbering pattern, here and above.
    private static IReadOnlyList<string> Input(string path) => ["-f", "image2", "-pattern_type", "none", "-i", FfmpegInput.Url(path)];

    // With square pixels said, the JPEG gets its JFIF header, without which pandoc does not know its size.
    private static string Fit(int width) => $"scale='min(iw,{width})':-2:flags=lanczos,setsar=1";

    private async Task<bool> IsDarkAsync(string source, string crop, CancellationToken cancellation)
    {
        double mean = 0;
        await tools.StreamAsync(
            new ToolCommand(options.Value.Ffmpeg, ["-v", "error", "-nostdin", .. Input(source), "-vf", $"{crop}scale=32:18:flags=area,format=gray", "-frames:v", "1", "-f", "rawvideo", "pipe:1"])
            { Timeout = TimeSpan.FromMinutes(1) },
            async (stream, token) =>
            {
                var pixels = new byte[32 * 18];
                var read = await stream.ReadAtLeastAsync(pixels, pixels.Length, throwOnEndOfStream: false, token);
                mean = read == pixels.Length ? pixels.Average(p => (double)p) : byte.MaxValue;
            },
            cancellation);
        return mean < DarkLuma;
    }
}
