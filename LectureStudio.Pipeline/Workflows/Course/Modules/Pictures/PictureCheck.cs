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

/// <summary>Takes a picture out of the source when it is what it says it is: by its first bytes, its size, and by decoding it wholly. A drawing becomes a picture.</summary>
/// <param name="runner">Runs ffmpeg.</param>
/// <param name="tools">Where ffmpeg is.</param>
public sealed class PictureCheck(ToolRunner runner, IOptions<ToolOptions> tools)
{
    private const int MostBytes = 6_000_000;
    private const int LongestSide = 10_000;
    private const long MostPixels = 40_000_000;

    /// <summary>Smaller ones are marks in a line of text.</summary>
    private const int ShortestSide = 40;

    /// <summary>CSS pixels; a larger drawing is drawn smaller, since its size is only that of its coordinates.</summary>
    private const int LongestDrawing = 1600;

    /// <summary>Pixels of a drawing for each of its width and height: sharp on paper and on fine screens.</summary>
    private const int Density = 2;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly SvgRenderer renderer = new(runner, tools);

    internal async Task<CheckedPicture> TakeAsync(string path, SourceSnapshot source, StageRun run)
    {
        if (source.BytesOf(path) > MostBytes) return new(null, "larger than 6 MB");
        var bytes = await source.ReadAsync(path, MostBytes, run.Cancellation);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        // The same picture may be in the source twice, and be looked at at once.
        var draft = run.NewFile($"pictures/{hash[..20]}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 4))}").Path;
        try
        {
            var taken = SvgDrawing.IsLikely(bytes) ? await DrawAsync(SvgDrawing.Read(bytes), draft, run) : await DecodeAsync(bytes, draft, run);
            var file = run.NewFile($"pictures/{hash[..20]}{taken.Extension}");
            File.Move(draft, file.Path, overwrite: true);
            return new(new(path, "", taken.Width, taken.Height, file, hash, taken.Density), null);
        }
        catch (FormatException e)
        {
            return new(null, e.Message);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private async Task<(string Extension, int Width, int Height, int Density)> DecodeAsync(byte[] bytes, string draft, StageRun run)
    {
        var head = PictureHead.Of(bytes) ?? throw new FormatException("neither PNG, JPEG, GIF, WebP nor SVG");
        if (head.Width < 1 || head.Height < 1 || head.Width > LongestSide || head.Height > LongestSide || (long)head.Width * head.Height > MostPixels) throw new FormatException("of more than 40 megapixels");
        RequireSize(head.Width, head.Height);
        await File.WriteAllBytesAsync(draft, bytes, run.Cancellation);
        try
        {
            // From its beginning to its end; of several pictures the first.
            await runner.RunAsync(
                new ToolCommand(
                    tools.Value.Ffmpeg, "-nostdin", "-v", "error", "-xerror", "-err_detect", "explode", "-max_pixels", $"{MostPixels}", "-protocol_whitelist", "file,pipe", "-f", head.Demuxer,
                    "-i", FfmpegInput.Url(draft), "-frames:v", "1", "-f", "null", "-")
                { Timeout = Limit },
                run.Cancellation);
        }
        catch (ToolFailedException e)
        {
            throw new FormatException("damaged", e);
        }
        return (head.Extension, head.Width, head.Height, 1);
    }

    private async Task<(string Extension, int Width, int Height, int Density)> DrawAsync(SvgDrawing drawing, string draft, StageRun run)
    {
        RequireSize(drawing.Width, drawing.Height);
        var scale = Math.Min(1, LongestDrawing / Math.Max(drawing.Width, drawing.Height));
        var (width, height) = ((int)Math.Max(1, Math.Round(drawing.Width * scale)), (int)Math.Max(1, Math.Round(drawing.Height * scale)));
        try
        {
            await renderer.DrawAsync(drawing.Xml, width * Density, height * Density, draft, run.Cancellation);
        }
        catch (ToolFailedException e)
        {
            throw new FormatException("SVG that cannot be drawn", e);
        }
        return (".png", width, height, Density);
    }

    private static void RequireSize(double width, double height)
    {
        if (Math.Min(width, height) < ShortestSide) throw new FormatException("no larger than a mark");
    }
}
