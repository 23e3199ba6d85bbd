using System.Numerics.Tensors;

namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>
/// Where lines stand in every one of several pictures: the mean over the pictures of min(1, step between neighbouring pixels / 8), the
/// largest of red, green and blue, smoothed over five pixels along the line. The border of a camera picture stands in all of them; lines
/// of the pages come and go.
/// </summary>
public sealed class EdgeMaps(int width, int height)
{
    private const int Along = 5;

    /// <summary>Pixels at the picture's edges in which no line can be seen, for the smoothing.</summary>
    internal const int Blind = Along / 2;

    /// <summary>Levels from which a step is a line.</summary>
    private const short Full = 8 * Along;

    private readonly ushort[] upright = new ushort[width * height];
    private readonly ushort[] level = new ushort[width * height];
    private readonly byte[] lowest = [.. Enumerable.Repeat(byte.MaxValue, width * height)];
    private readonly byte[] highest = new byte[width * height];

    public int Width => width;

    public int Height => height;

    /// <summary>How many pictures were taken.</summary>
    public int Pictures { get; private set; }

    /// <summary>How much of a line stands between a pixel and its left neighbour, 0 to 1.</summary>
    public float Upright(int x, int y) => (float)upright[y * width + x] / (Full * Pictures);

    /// <summary>How much of a line stands between a pixel and the one above, 0 to 1.</summary>
    public float Level(int x, int y) => (float)level[y * width + x] / (Full * Pictures);

    /// <summary>Least level of a pixel (its green) over the pictures.</summary>
    public byte Lowest(int x, int y) => lowest[y * width + x];

    /// <summary>Highest level of a pixel (its green) over the pictures.</summary>
    public byte Highest(int x, int y) => highest[y * width + x];

    /// <summary>Takes a picture.</summary>
    /// <param name="pixels">Red, green, blue, row by row.</param>
    public void Add(ReadOnlySpan<byte> pixels)
    {
        Pictures++;
        var stride = 3 * width;
        var rows = new short[2][];
        var steps = new short[Along][];
        for (var i = 0; i < rows.Length; i++) rows[i] = new short[stride];
        for (var i = 0; i < Along; i++) steps[i] = new short[stride];
        var (sum, down, smooth) = (new short[stride], new short[stride], new short[stride]);
        for (var y = 0; y < height; y++)
        {
            var (row, above) = (rows[y & 1], rows[y & 1 ^ 1]);
            var line = pixels.Slice(y * stride, stride);
            TensorPrimitives.ConvertTruncating<byte, short>(line, row);
            Range(line, y * width);
            var step = steps[y % Along];
            if (y >= Along) TensorPrimitives.Subtract<short>(sum, step, sum);
            TensorPrimitives.Subtract<short>(row.AsSpan(3), row.AsSpan(0, stride - 3), step.AsSpan(3));
            TensorPrimitives.Add<short>(sum, step, sum);
            if (y >= Along - 1) Take(sum, smooth, upright.AsSpan((y - Along / 2) * width, width));
            if (y == 0) continue;
            TensorPrimitives.Subtract<short>(row, above, down);
            smooth.AsSpan().Clear();
            var middle = smooth.AsSpan(6, Math.Max(0, stride - 12));
            for (var i = 0; i < Along && middle.Length > 0; i++) TensorPrimitives.Add<short>(middle, down.AsSpan(3 * i, middle.Length), middle);
            Take(smooth, smooth, level.AsSpan(y * width, width));
        }
    }

    /// <summary>Adds the largest of three neighbouring values, at most <see cref="Full"/>.</summary>
    private static void Take(ReadOnlySpan<short> values, Span<short> scratch, Span<ushort> into)
    {
        TensorPrimitives.Abs(values, scratch);
        TensorPrimitives.Min<short>(scratch, Full, scratch);
        for (int x = 0, at = 0; x < into.Length; x++, at += 3) into[x] += (ushort)Math.Max(scratch[at], Math.Max(scratch[at + 1], scratch[at + 2]));
    }

    private void Range(ReadOnlySpan<byte> line, int at)
    {
        for (var i = 1; i < line.Length; i += 3, at++)
        {
            if (line[i] < lowest[at]) lowest[at] = line[i];
            if (line[i] > highest[at]) highest[at] = line[i];
        }
    }
}
