namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;

/// <summary>
/// For each pixel of an enlarged or reduced line: where its eight neighbours in the source begin, and their weights. The kernel is Keys' cubic
/// (a = −½, IEEE ASSP 29, 1981), widened when reducing, so that nothing flickers; it takes reductions down to a half.
/// </summary>
internal sealed class Taps
{
    public const int Count = 8;

    /// <summary>What the weights of a pixel add up to.</summary>
    public const int One = 1 << 14;

    private Taps(int pixels) => (Start, Weights) = (new int[pixels], new short[pixels * Count]);

    public int[] Start { get; }

    public short[] Weights { get; }

    /// <param name="source">Pixels of the source line; at least 8.</param>
    /// <param name="origin">Where the source's left edge lies, in pixels of the target line.</param>
    /// <param name="length">How long the source is there.</param>
    /// <param name="first">First pixel of the target wanted.</param>
    /// <param name="pixels">How many.</param>
    public static Taps Of(int source, double origin, double length, int first, int pixels)
    {
        var taps = new Taps(pixels);
        var step = source / length;
        var reach = Math.Clamp(step, 1, 2);
        Span<double> kernel = stackalloc double[Count];
        for (var i = 0; i < pixels; i++)
        {
            var centre = (first + i + 0.5 - origin) * step - 0.5;
            var begin = (int)Math.Floor(centre - 2 * reach) + 1;
            var start = Math.Clamp(begin, 0, source - Count);
            kernel.Clear();
            var sum = 0.0;
            for (var k = 0; k < Count; k++)
            {
                var weight = Cubic((begin + k - centre) / reach);
                // Beyond the edge its last pixel goes on.
                kernel[Math.Clamp(begin + k, 0, source - 1) is var at && at >= start + Count ? Count - 1 : Math.Max(0, at - start)] += weight;
                sum += weight;
            }
            taps.Set(i, start, kernel, sum);
        }
        return taps;
    }

    private void Set(int pixel, int start, ReadOnlySpan<double> kernel, double sum)
    {
        Start[pixel] = start;
        var (left, largest) = (One, 0);
        for (var k = 0; k < Count; k++)
        {
            var weight = (short)Math.Round(kernel[k] / sum * One);
            Weights[pixel * Count + k] = weight;
            left -= weight;
            if (weight > Weights[pixel * Count + largest]) largest = k;
        }
        Weights[pixel * Count + largest] += (short)left;
    }

    private static double Cubic(double x)
    {
        x = Math.Abs(x);
        return x < 1 ? (1.5 * x - 2.5) * x * x + 1 : x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    }
}
