namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>
/// What is printed, apart from what it is printed on: each pixel's distance from the median of its neighbourhood. Print then is dark on
/// white whatever the slide's colours: light on dark, code in a grey box on a dark slide, a projector filmed across a bright wall.
/// </summary>
public static class Ink
{
    /// <summary>Median over a square of this many cells a side, each cell a square of pixels; odd.</summary>
    private const int Window = 21;

    /// <summary>The side of the neighbourhood as a share of the picture's height: wider than twice the strokes of a title, narrower than a box.</summary>
    private const double Neighbourhood = 41.0 / 720;

    /// <summary>The ink as a picture for reading: black where it differs most from its ground, white where it is ground.</summary>
    /// <param name="picture">The slide.</param>
    public static GreyPicture Of(GreyPicture picture) => Of(picture, picture.Height * Neighbourhood);

    /// <summary>The same with another neighbourhood.</summary>
    /// <param name="picture">The slide, or a part of it.</param>
    /// <param name="side">Pixels along a side of the neighbourhood.</param>
    public static GreyPicture Of(GreyPicture picture, double side)
    {
        var cell = Math.Max(1, (int)Math.Round(side / Window));
        var small = picture.Shrink(Math.Max(1, picture.Width / cell), Math.Max(1, picture.Height / cell));
        var ground = Median(small, Window / 2);
        var ink = new byte[picture.Pixels.Length];
        for (var y = 0; y < picture.Height; y++)
        {
            var (y0, y1, fy) = Between(y, picture.Height, small.Height);
            for (var x = 0; x < picture.Width; x++)
            {
                var (x0, x1, fx) = Between(x, picture.Width, small.Width);
                var upper = Mix(ground[y0 * small.Width + x0], ground[y0 * small.Width + x1], fx);
                var lower = Mix(ground[y1 * small.Width + x0], ground[y1 * small.Width + x1], fx);
                var i = y * picture.Width + x;
                ink[i] = (byte)(255 - Math.Abs(picture.Pixels[i] - Mix(upper, lower, fy)));
            }
        }
        return picture with { Pixels = ink };
    }

    /// <summary>The two cells a pixel's middle lies between, and how far towards the second, in 1/256.</summary>
    private static (int First, int Second, int Fraction) Between(int pixel, int pixels, int cells)
    {
        var at = Math.Clamp(((2 * pixel + 1) * 128L * cells / pixels) - 128, 0, (cells - 1) * 256L);
        return ((int)(at >> 8), (int)Math.Min(cells - 1, (at >> 8) + 1), (int)(at & 255));
    }

    private static int Mix(int a, int b, int fraction) => a + (((b - a) * fraction) >> 8);

    /// <summary>
    /// The median of the square around each pixel by a histogram that slides along the row (Huang, Yang and Tang, 1979), kept in step
    /// with the median so that few bins are walked. At the edges the square is cut off.
    /// </summary>
    internal static byte[] Median(GreyPicture picture, int radius)
    {
        var (width, height, pixels) = (picture.Width, picture.Height, picture.Pixels);
        var medians = new byte[pixels.Length];
        Span<int> bins = stackalloc int[256];
        for (var y = 0; y < height; y++)
        {
            bins.Clear();
            var (top, bottom) = (Math.Max(0, y - radius), Math.Min(height - 1, y + radius));
            var (count, below, median) = (0, 0, 0);
            for (var x = 0; x < Math.Min(radius, width); x++) Column(x, 1, bins);
            for (var x = 0; x < width; x++)
            {
                if (x + radius < width) Column(x + radius, 1, bins);
                if (x - radius - 1 >= 0) Column(x - radius - 1, -1, bins);
                var half = count / 2;
                while (below > half) below -= bins[--median];
                while (below + bins[median] <= half) below += bins[median++];
                medians[y * width + x] = (byte)median;
            }

            void Column(int x, int sign, Span<int> counts)
            {
                for (var row = top; row <= bottom; row++)
                {
                    var value = pixels[row * width + x];
                    counts[value] += sign;
                    if (value < median) below += sign;
                }
                count += sign * (bottom - top + 1);
            }
        }
        return medians;
    }
}
