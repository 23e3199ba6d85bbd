using System.Security.Cryptography;
using System.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Pictures;

/// <summary>A picture that was looked at.</summary>
/// <param name="Picture">A copy with its size, without a description; null when it is not shown.</param>
/// <param name="Why">It is not shown; null when it is.</param>
internal sealed record CheckedPicture(CoursePicture? Picture, string? Why);

/// <summary>Takes a picture out of the source when it is what it says it is: by its first bytes, its size, and by decoding it wholly.</summary>
/// <param name="runner">Runs ffmpeg.</param>
/// <param name="tools">Where ffmpeg is.</param>
public sealed class PictureCheck(ToolRunner runner, IOptions<ToolOptions> tools)
{
    private const int MostBytes = 6_000_000;
    private const int LongestSide = 10_000;
    private const long MostPixels = 40_000_000;

    /// <summary>Smaller ones are marks in a line of text.</summary>
    private const int ShortestSide = 40;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    internal async Task<CheckedPicture> TakeAsync(string path, SourceSnapshot source, StageRun run)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is ".svg" or ".svgz") return new(null, "SVG, which may hold scripts and is not drawn here");
        if (source.BytesOf(path) > MostBytes) return new(null, "larger than 6 MB");
        var bytes = await source.ReadAsync(path, MostBytes, run.Cancellation);
        if (PictureHead.Of(bytes) is not { } head) return new(null, "neither PNG, JPEG, GIF nor WebP");
        if (head.Width < 1 || head.Height < 1 || head.Width > LongestSide || head.Height > LongestSide || (long)head.Width * head.Height > MostPixels) return new(null, "of more than 40 megapixels");
        if (Math.Min(head.Width, head.Height) < ShortestSide) return new(null, "no larger than a mark");
        var file = run.NewFile($"pictures/{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 10))}{head.Extension}");
        // The same picture may be in the source twice, and be looked at at once.
        var draft = $"{file.Path}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 4))}";
        await File.WriteAllBytesAsync(draft, bytes, run.Cancellation);
        var isWhole = await IsWholeAsync(draft, head.Demuxer, run.Cancellation);
        if (isWhole) File.Move(draft, file.Path, overwrite: true);
        else File.Delete(draft);
        return isWhole ? new(new(path, "", head.Width, head.Height, file), null) : new(null, "damaged");
    }

    /// <summary>Whether it can be decoded from its beginning to its end (of several pictures the first).</summary>
    private async Task<bool> IsWholeAsync(string path, string demuxer, CancellationToken cancellation)
    {
        try
        {
            await runner.RunAsync(
                new ToolCommand(
                    tools.Value.Ffmpeg, "-nostdin", "-v", "error", "-xerror", "-err_detect", "explode", "-max_pixels", $"{MostPixels}", "-protocol_whitelist", "file,pipe", "-f", demuxer,
                    "-i", FfmpegInput.Url(path), "-frames:v", "1", "-f", "null", "-")
                { Timeout = Limit },
                cancellation);
            return true;
        }
        catch (ToolFailedException)
        {
            return false;
        }
    }
}
