using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Algorithms.Slides;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;

/// <summary>A picture made ready: upright, of a size that is worked with, on white where it was transparent.</summary>
/// <param name="Name">As the person knows it.</param>
internal sealed record ReadPicture(string Name, StageFile Picture, StageFile Preview, int Width, int Height, PageTints Tints);

/// <summary>Takes in the pictures that are given with a text.</summary>
public sealed class PictureReader(ToolRunner runner, IOptions<ToolOptions> options)
{
    private const int PreviewSize = 1280;
    private const int LongestSide = 4096;
    private const int Head = 65536;

    /// <summary>What ffmpeg may decode: more is no photograph but an attempt to fill the memory.</summary>
    private const string MostPixels = "200000000";

    /// <summary>How ffmpeg turns what a camera says about how it was held (CIPA DC-008, tag 0x0112), by that number.</summary>
    private static readonly string[] Turns = ["", "", "hflip,", "hflip,vflip,", "vflip,", "transpose=0,", "transpose=1,", "transpose=3,", "transpose=2,"];

    /// <exception cref="StudioException">It is no picture; the message names it.</exception>
    internal async Task<ReadPicture> ReadAsync(SourceFile file, int number, StageRun run)
    {
        var head = await HeadAsync(file.Path, run.Cancellation);
        var format = FormatOf(head) ?? throw Refuse(file, null);
        // Photographs stay JPEG: as PNG they would be ten times the size.
        var picture = run.NewFile($"pictures/{number:000}.{(format == "jpeg_pipe" ? "jpg" : "png")}");
        var preview = run.NewFile($"pictures/{number:000}-preview.png");
        var turn = Turns[JpegOrientation.Of(head)];
        string[] quality = format == "jpeg_pipe" ? ["-q:v", "2", "-pix_fmt", "yuvj444p"] : ["-pix_fmt", "rgb24"];
        var graph = $"[0:v]{turn}format=rgba,split[a][b];[a]lutrgb=r=255:g=255:b=255:a=255[w];[w][b]overlay=format=rgb,scale={Fit(LongestSide)},format=rgb24,split[full][whole];[whole]scale={Fit(PreviewSize)}:flags=area[small]";
        ColourPicture? seen = null;
        var size = default((int Width, int Height));
        try
        {
            await runner.StreamAsync(
                new ToolCommand(
                    options.Value.Ffmpeg, [
                    "-nostdin", "-v", "error", "-y", "-noautorotate", "-max_pixels", MostPixels, "-f", format, "-protocol_whitelist", "file,pipe", "-i", FfmpegInput.Url(file.Path),
                    "-filter_complex", graph, "-map", "[full]", "-frames:v", "1", "-map_metadata", "-1", "-flags", "+bitexact", .. quality, "-f", "image2", "-update", "1", FfmpegInput.Url(picture.Path),
                    "-map", "[small]", "-frames:v", "1", "-f", "image2pipe", "-c:v", "ppm", "pipe:1"])
                {
                    Timeout = TimeSpan.FromMinutes(2),
                },
                async (stream, c) => seen = await ColourPicture.TryReadAsync(stream, c),
                run.Cancellation);
            if (seen is null || !File.Exists(picture.Path)) throw Refuse(file, null);
            size = await SizeAsync(picture.Path, format == "jpeg_pipe", run.Cancellation);
        }
        catch (Exception failure) when (failure is ToolFailedException or InvalidDataException or EndOfStreamException)
        {
            throw Refuse(file, failure);
        }
        await File.WriteAllBytesAsync(preview.Path, Png.Encode(seen.Pixels, seen.Width, seen.Height), run.Cancellation);
        return new(file.Name, picture, preview, size.Width, size.Height, PageTints.Of(seen, [], seen.Width));
    }

    /// <summary>The demuxer for what the first bytes say it is; names prove nothing. None of these refers to other files.</summary>
    internal static string? FormatOf(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "png_pipe"
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "jpeg_pipe"
        : head.StartsWith("GIF8"u8) ? "gif"
        : head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..12].SequenceEqual("WEBP"u8) ? "webp_pipe"
        : head.StartsWith("BM"u8) && head.Length > 26 ? "bmp_pipe"
        : head.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0x4D, 0x4D, 0, 0x2A]) ? "tiff_pipe"
        : null;

    private static string Fit(int side) => $"'min(iw,{side})':'min(ih,{side})':force_original_aspect_ratio=decrease";

    private static async Task<byte[]> HeadAsync(string path, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        var head = new byte[Math.Min(Head, stream.Length)];
        await stream.ReadExactlyAsync(head, cancellation);
        return head;
    }

    private async Task<(int Width, int Height)> SizeAsync(string path, bool isJpeg, CancellationToken cancellation)
    {
        var result = await runner.RunAsync(
            new ToolCommand(options.Value.Ffprobe, "-v", "error", "-f", isJpeg ? "jpeg_pipe" : "png_pipe", "-show_entries", "stream=width,height", "-of", "csv=p=0", FfmpegInput.Url(path)) { Timeout = TimeSpan.FromSeconds(30) }, cancellation);
        var parts = result.Output.Trim().Split(',');
        return parts.Length >= 2 && int.TryParse(parts[0], out var width) && int.TryParse(parts[1], out var height) && width > 0 && height > 0 ? (width, height) : throw new InvalidDataException("The picture has no size.");
    }

    private static StudioException Refuse(SourceFile file, Exception? failure) =>
        new($"“{(file.Name.Length <= 80 ? file.Name : file.Name[..80] + "…")}” is no picture that can be read.", "Give PNG, JPEG, WebP, GIF, BMP or TIFF; photographs of telephones (HEIC) are to be saved as JPEG first.", failure)
        {
            Details = (failure as ToolFailedException)?.Details ?? [],
        };
}
