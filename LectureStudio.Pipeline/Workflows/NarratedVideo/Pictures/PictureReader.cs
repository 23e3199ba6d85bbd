using System.Globalization;
using System.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;

/// <summary>Pixels as a tool gave them.</summary>
/// <param name="Step">Bytes a pixel: red, green, blue, and with four opacity.</param>
internal sealed record Pixels(byte[] Data, int Width, int Height, int Step);

/// <summary>Draws pages and reads pictures at the size they are needed.</summary>
public sealed class PictureReader(ToolRunner runner, IOptions<ToolOptions> options)
{
    /// <summary>Above this a page is drawn smaller and enlarged: half a gigabyte for one page is enough.</summary>
    private const double MostPixels = 40e6;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>A page or picture, at least as wide as it will be shown where its own pixels allow.</summary>
    /// <param name="width">Pixels.</param>
    internal async Task<YuvPicture> ReadAsync(PictureSource source, double width, CancellationToken cancellation)
    {
        var wide = (int)Math.Ceiling(Math.Clamp(width, 16, Math.Sqrt(MostPixels * source.Aspect)));
        var pixels = source.Page == 0 ? await PictureAsync(source.Path, wide, cancellation) : await PageAsync(source.Path, source.Page, wide, cancellation);
        return YuvPicture.FromRgb(pixels.Data, pixels.Width, pixels.Height, pixels.Step, new Rgb((byte)(source.Ground >> 16), (byte)(source.Ground >> 8), (byte)source.Ground));
    }

    /// <summary>A picture stretched to a size, with opacity.</summary>
    internal Task<Pixels> StretchedAsync(string path, int width, int height, CancellationToken cancellation) =>
        DecodeAsync(path, string.Create(CultureInfo.InvariantCulture, $"scale={width}:{height}:flags=bicubic,format=rgba"), cancellation);

    /// <summary>Width and height in pixels.</summary>
    internal async Task<(int Width, int Height)> SizeAsync(string path, CancellationToken cancellation)
    {
        var result = await runner.RunAsync(
            new ToolCommand(options.Value.Ffprobe, ["-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height", "-of", "csv=p=0", .. PictureInput.Arguments(path)]) { Timeout = Limit }, cancellation);
        var numbers = result.Output.Trim().Split(',');
        return numbers.Length >= 2 && int.TryParse(numbers[0], CultureInfo.InvariantCulture, out var width) && int.TryParse(numbers[1], CultureInfo.InvariantCulture, out var height) && width > 0 && height > 0
            ? (width, height)
            : throw Unreadable(null);
    }

    private Task<Pixels> PictureAsync(string path, int width, CancellationToken cancellation) =>
        // Reduced well here if it is much larger; enlarged only where it is tiny, as every frame enlarges it anyway.
        DecodeAsync(path, string.Create(CultureInfo.InvariantCulture, $"scale=w='max(16,min(iw,{width}))':h=-1:flags=lanczos,scale=w='max(iw,16)':h='max(ih,16)',format=rgba"), cancellation);

    private async Task<Pixels> PageAsync(string path, int page, int width, CancellationToken cancellation)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var drawn = await StreamAsync(
            new ToolCommand(options.Value.Pdftoppm, "-q", "-f", number, "-l", number, "-scale-to-x", width.ToString(CultureInfo.InvariantCulture), "-scale-to-y", "-1", Path.GetFullPath(path)) { Timeout = Limit }, cancellation);
        return WithoutEdge(drawn);
    }

    /// <summary>A page ends within its last row and column of pixels; what pdftoppm leaves of them is white, a thin line below a dark page.</summary>
    private static Pixels WithoutEdge(Pixels drawn)
    {
        var (width, height) = (Math.Max(1, drawn.Width - 1), Math.Max(1, drawn.Height - 1));
        var data = GC.AllocateUninitializedArray<byte>(width * height * drawn.Step);
        for (var y = 0; y < height; y++) drawn.Data.AsSpan(y * drawn.Width * drawn.Step, width * drawn.Step).CopyTo(data.AsSpan(y * width * drawn.Step));
        return new(data, width, height, drawn.Step);
    }

    private async Task<Pixels> DecodeAsync(string path, string filter, CancellationToken cancellation)
    {
        try
        {
            return await StreamAsync(
                new ToolCommand(options.Value.Ffmpeg, ["-v", "error", "-nostdin", .. PictureInput.Arguments(path), "-vf", filter, "-frames:v", "1", "-c:v", "pam", "-f", "image2pipe", "pipe:1"]) { Timeout = Limit }, cancellation);
        }
        catch (ToolFailedException e)
        {
            throw Unreadable(e);
        }
    }

    private async Task<Pixels> StreamAsync(ToolCommand command, CancellationToken cancellation)
    {
        Pixels? read = null;
        await runner.StreamAsync(command, async (stream, stop) => read = await ReadAnymapAsync(stream, stop), cancellation);
        return read ?? throw Unreadable(null);
    }

    /// <summary>
    /// The two headers that come, both ended by one white-space character:
    /// <code>
    /// P6 1920 1080 255
    /// P7 WIDTH 640 HEIGHT 480 DEPTH 4 MAXVAL 255 TUPLTYPE RGB_ALPHA ENDHDR
    /// </code>
    /// </summary>
    private static async Task<Pixels> ReadAnymapAsync(Stream stream, CancellationToken cancellation)
    {
        var words = new List<string>();
        while (words.Count < 16 && !IsWhole(words)) words.Add(await WordAsync(stream, cancellation));
        var (width, height, step) = words[0] == "P6" ? (Number(words, 1), Number(words, 2), 3) : (Number(words, 2), Number(words, 4), Number(words, 6));
        if (width < 1 || height < 1 || step is not (3 or 4) || (long)width * height > 2 * MostPixels) throw Unreadable(null);
        var data = GC.AllocateUninitializedArray<byte>(width * height * step);
        await stream.ReadExactlyAsync(data, cancellation);
        return new(data, width, height, step);

        static bool IsWhole(List<string> words) => words.Count > 0 && (words[^1].Length == 0 || (words[0] == "P6" ? words.Count == 4 : words[^1] == "ENDHDR"));
        static int Number(List<string> words, int at) => at < words.Count && int.TryParse(words[at], CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static async Task<string> WordAsync(Stream stream, CancellationToken cancellation)
    {
        var word = new StringBuilder();
        var one = new byte[1];
        while (word.Length < 16 && await stream.ReadAsync(one, cancellation) == 1)
        {
            if (!char.IsWhiteSpace((char)one[0])) word.Append((char)one[0]);
            else if (word.Length > 0) break;
        }
        return word.ToString();
    }

    private static StudioException Unreadable(Exception? e) =>
        new("A picture of this video cannot be read.", "Give it as PNG, JPEG or WebP, and choose Retry.", e) { Details = (e as ToolFailedException)?.Details ?? [] };
}
