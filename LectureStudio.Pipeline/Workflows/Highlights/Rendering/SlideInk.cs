using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Where a slide has something on it: the steps between neighbouring pixels of its picture, made small.</summary>
internal sealed class SlideInk
{
    public const int Width = 480;
    public const int Height = 270;

    /// <summary>A step in grey levels that is a letter or a line and not a shade of the ground.</summary>
    private const int Step = 36;

    private readonly bool[] edges = new bool[Width * Height];

    /// <param name="grey">Grey levels, row by row.</param>
    public SlideInk(ReadOnlySpan<byte> grey)
    {
        for (var y = 1; y < Height; y++)
        {
            for (var x = 1; x < Width; x++)
            {
                var at = y * Width + x;
                edges[at] = Math.Abs(grey[at] - grey[at - 1]) > Step || Math.Abs(grey[at] - grey[at - Width]) > Step;
            }
        }
    }

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
            var grey = new byte[SlideInk.Width * SlideInk.Height];
            await runner.StreamAsync(
                new ToolCommand(
                    options.Value.Ffmpeg,
                    "-v", "error", "-nostdin", "-f", "png_pipe", "-i", FfmpegInput.Url(slide.Image.Path),
                    "-vf", FormattableString.Invariant($"scale={SlideInk.Width}:{SlideInk.Height}:flags=area,format=gray"), "-frames:v", "1", "-f", "rawvideo", "pipe:1")
                {
                    Timeout = TimeSpan.FromMinutes(1),
                },
                (stream, stop) => stream.ReadExactlyAsync(grey, stop).AsTask(),
                cancellation);
            looked[slide.Slide] = new(grey);
        }
        return looked;
    }
}
