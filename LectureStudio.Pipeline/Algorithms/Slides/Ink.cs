using System.Runtime.Intrinsics;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>
/// What is written on a page: how far each pixel stands out from the median of its surroundings. Works for dark on light and for light on
/// dark, for filmed projectors, and takes no notice of background gradients.
/// </summary>
public static class Ink
{
    /// <summary>Half the edge of the surroundings: 19 x 19 pixels, of which every third in both directions is looked at (49).</summary>
    private const int Reach = 9;

    private const int Step = 3;

    /// <summary>Levels (0 to 255) by which each pixel stands out.</summary>
    public static byte[] Of(ReadOnlySpan<byte> picture, GreyGrid grid)
    {
        var (stride, padded) = Pad(picture, grid);
        Span<int> offsets = stackalloc int[(2 * Reach / Step + 1) * (2 * Reach / Step + 1)];
        var ink = new byte[grid.Pixels];
        var background = new byte[grid.Width];
        for (var y = 0; y < grid.Height; y++)
        {
            var n = 0;
            for (var dy = 0; dy <= 2 * Reach; dy += Step)
                for (var dx = 0; dx <= 2 * Reach; dx += Step)
                    offsets[n++] = (y + dy) * stride + dx;
            PixelMedian.Of(padded, offsets, background);
            for (var x = 0; x < grid.Width; x += 32)
            {
                var (p, q) = (Vector256.Create(picture.Slice(y * grid.Width + x, 32)), Vector256.Create(background.AsSpan(x, 32)));
                (Vector256.Max(p, q) - Vector256.Min(p, q)).CopyTo(ink.AsSpan(y * grid.Width + x));
            }
        }
        return ink;
    }

    private static (int Stride, byte[] Padded) Pad(ReadOnlySpan<byte> picture, GreyGrid grid)
    {
        var stride = grid.Width + 2 * Reach;
        var padded = new byte[stride * (grid.Height + 2 * Reach)];
        for (var y = 0; y < grid.Height + 2 * Reach; y++)
        {
            var line = picture.Slice(Math.Clamp(y - Reach, 0, grid.Height - 1) * grid.Width, grid.Width);
            var to = padded.AsSpan(y * stride, stride);
            to[..Reach].Fill(line[0]);
            line.CopyTo(to[Reach..]);
            to[(Reach + grid.Width)..].Fill(line[^1]);
        }
        return (stride, padded);
    }
}
