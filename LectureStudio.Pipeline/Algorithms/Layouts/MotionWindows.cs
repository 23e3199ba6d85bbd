using System.Numerics.Tensors;
using LectureStudio.Pipeline.Algorithms.Slides;

namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>
/// Measures how each cell moves. Over three seconds the length of a cell's way less the distance it got, A = Σ|d| − |Σd|, is near 0 for
/// anything that goes one way (a cut, a line appearing, a fade) and large for what goes to and fro: people.
/// </summary>
public sealed class MotionWindows(CellGrid grid)
{
    /// <summary>Levels of A from which a cell is active, however still the rest is.</summary>
    private const float LeastActivity = 6;

    /// <summary>Times the median of A over the picture: in a filmed projector everything flickers, and nothing stands out.</summary>
    private const float AboveMedian = 4;

    /// <summary>Levels by which a change may be off once flicker is taken out of it: cells are whole numbers.</summary>
    private const float Rounding = 1;

    private const float Jump = 10;

    /// <summary>Changes of brightness as a whole beyond this are no flicker, but a change of content.</summary>
    private const double LargestFlicker = 0.05;

    private const double LeastFlicker = 0.002;
    private const int FlickerReach = 20;

    /// <summary>Every so many cells tell the flicker; prime to the width.</summary>
    private const int Stride = 3;

    private const int BinsALevel = 4;

    private readonly List<MotionWindow> windows = [];
    private readonly byte[] last = new byte[grid.Cells];
    private readonly float[] path = new float[grid.Cells];
    private readonly float[] way = new float[grid.Cells];
    private readonly float[] change = new float[grid.Cells];
    private float[] before = new float[grid.Cells];
    private float[] now = new float[grid.Cells];
    private int steps = -1;
    private int flickers;

    /// <summary>The whole windows so far; window n begins at second n * <see cref="MotionWindow.Seconds"/>.</summary>
    public IReadOnlyList<MotionWindow> Windows => windows;

    /// <summary>Takes the next sample.</summary>
    public void Add(ReadOnlySpan<byte> cells)
    {
        if (steps < 0)
        {
            TensorPrimitives.ConvertTruncating<byte, float>(cells, before);
        }
        else if (!cells.SequenceEqual(last))
        {
            TensorPrimitives.ConvertTruncating<byte, float>(cells, now);
            var gain = Gain(last, cells);
            if (gain != 1) flickers++;
            TensorPrimitives.MultiplyAdd(before, -gain, now, change);
            TensorPrimitives.Add(way, change, way);
            TensorPrimitives.Abs(change, change);
            TensorPrimitives.Add(path, change, path);
            (before, now) = (now, before);
        }
        cells.CopyTo(last);
        if (++steps < MotionWindow.Steps) return;
        Close();
        steps = 0;
    }

    /// <summary>How much brighter the picture as a whole became: 1 unless it is flicker.</summary>
    private static float Gain(ReadOnlySpan<byte> before, ReadOnlySpan<byte> now)
    {
        long both = 0, square = 0;
        for (var i = 0; i < now.Length; i += Stride)
        {
            int a = before[i], b = now[i];
            if (Math.Abs(a - b) >= FlickerReach) continue;
            both += a * b;
            square += a * a;
        }
        if (square == 0) return 1;
        var gain = (double)both / square;
        return Math.Abs(gain - 1) is > LeastFlicker and < LargestFlicker ? (float)gain : 1;
    }

    private void Close()
    {
        TensorPrimitives.Abs(way, way);
        TensorPrimitives.Subtract(path, way, path);
        var least = LeastActivity + Rounding * flickers;
        windows.Add(new(Above(path, Math.Max(least, AboveMedian * Median(path))), Above(way, Jump), Above(path, least)));
        flickers = 0;
        Array.Clear(path);
        Array.Clear(way);
    }

    private static BlockSet Above(float[] values, float limit)
    {
        var set = new BlockSet(values.Length);
        for (var i = 0; i < values.Length; i++) if (values[i] > limit) set[i] = true;
        return set;
    }

    private static float Median(float[] values)
    {
        Span<int> bins = stackalloc int[1024];
        foreach (var value in values) bins[Math.Min(bins.Length - 1, (int)(value * BinsALevel))]++;
        var (bin, below) = (0, bins[0]);
        while (below < values.Length / 2) below += bins[++bin];
        return bin == 0 ? 0 : (bin + 0.5f) / BinsALevel;
    }
}
