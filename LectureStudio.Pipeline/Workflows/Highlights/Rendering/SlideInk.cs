using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>What is where on a slide, from its picture made small: the steps between neighbouring pixels, and the colour of its ground.</summary>
/// <param name="pixels">Red, green, blue, row by row.</param>
internal sealed class SlideInk(byte[] pixels)
{
    public const int Width = 480;
    public const int Height = 270;

    /// <summary>A step in brightness that is a letter or a line and not a shade of the ground.</summary>
    private const int Step = 36;

    /// <summary>Pixels around a rectangle in which the ground is looked for.</summary>
    private const int Ring = 10;

    private readonly bool[] edges = Edges(pixels);

    /// <summary>Share of a region that has something on it.</summary>
    /// <param name="region">Its left, upper, right and lower edge as shares of the picture.</param>
    public double Share((double Left, double Top, double Right, double Bottom) region)
    {
        var (left, right) = (At(region.Left, Width), At(region.Right, Width));
        var (top, bottom) = (At(region.Top, Height), At(region.Bottom, Height));
        int found = 0, all = 0;
        for (var y = top; y < bottom; y++)
            for (var x = left; x < right; x++, all++)
                if (edges[y * Width + x]) found++;
        return all == 0 ? 0 : (double)found / all;
    }

    /// <summary>The most frequent colour around a rectangle, 0xRRGGBB.</summary>
    /// <param name="region">Its left, upper, right and lower edge as shares of the picture.</param>
    public int GroundAround((double Left, double Top, double Right, double Bottom) region)
    {
        var (left, right) = (At(region.Left, Width), At(region.Right, Width));
        var (top, bottom) = (At(region.Top, Height), At(region.Bottom, Height));
        // Two pixels of distance: the border itself is blurred.
        var around =
            from y in Enumerable.Range(Math.Max(0, top - Ring), Math.Min(Height, bottom + Ring) - Math.Max(0, top - Ring))
            from x in Enumerable.Range(Math.Max(0, left - Ring), Math.Min(Width, right + Ring) - Math.Max(0, left - Ring))
            where x < left - 2 || x >= right + 2 || y < top - 2 || y >= bottom + 2
            let at = (y * Width + x) * 3
            select (R: pixels[at], G: pixels[at + 1], B: pixels[at + 2]);
        var ground = around.GroupBy(c => (c.R >> 3, c.G >> 3, c.B >> 3)).MaxBy(g => g.Count());
        return ground is null ? 0xFFFFFF : (int)ground.Average(c => c.R) << 16 | (int)ground.Average(c => c.G) << 8 | (int)ground.Average(c => c.B);
    }

    private static bool[] Edges(byte[] pixels)
    {
        var found = new bool[Width * Height];
        for (var y = 1; y < Height; y++)
        {
            for (var x = 1; x < Width; x++)
            {
                var at = y * Width + x;
                found[at] = Math.Abs(Light(at) - Light(at - 1)) > Step || Math.Abs(Light(at) - Light(at - Width)) > Step;
            }
        }
        return found;

        int Light(int at) => (pixels[3 * at] * 2 + pixels[3 * at + 1] * 5 + pixels[3 * at + 2]) / 8;
    }

    private static int At(double share, int size) => Math.Clamp((int)Math.Round(share * size), 0, size);
}

/// <summary>Looks at the slides that clips show.</summary>
public sealed class SlideLook(ToolRunner runner, IOptions<ToolOptions> options)
{
    internal async Task<IReadOnlyDictionary<int, SlideInk>> AtAsync(IReadOnlyList<SlidePicture> slides, CancellationToken cancellation)
    {
        var looked = new Dictionary<int, SlideInk>();
        foreach (var slide in slides)
        {
            var pixels = new byte[SlideInk.Width * SlideInk.Height * 3];
            await runner.StreamAsync(
                new ToolCommand(
                    options.Value.Ffmpeg,
                    "-v", "error", "-nostdin", "-f", "png_pipe", "-i", FfmpegInput.Url(slide.Image.Path),
                    "-vf", FormattableString.Invariant($"scale={SlideInk.Width}:{SlideInk.Height}:flags=area,format=rgb24"), "-frames:v", "1", "-f", "rawvideo", "pipe:1")
                {
                    Timeout = TimeSpan.FromMinutes(1),
                },
                (stream, stop) => stream.ReadExactlyAsync(pixels, stop).AsTask(),
                cancellation);
            looked[slide.Slide] = new(pixels);
        }
        return looked;
    }
}
