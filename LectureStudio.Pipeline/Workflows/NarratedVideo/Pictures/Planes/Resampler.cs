using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;

/// <summary>Enlarges or reduces a plane by any factor and offset, fractions of a pixel included: what makes a zoom smooth.</summary>
internal sealed class Resampler
{
    /// <summary>Bits after the point between the two passes: 255 × 64, with the kernel's overshoot, fits 16 bits.</summary>
    private const int Fraction = 6;

    private short[] line = [];

    /// <summary>Draws the part of a plane that falls on some pixels of a target.</summary>
    /// <param name="source">At least 8 × 8.</param>
    /// <param name="target">Gets the pixels of <paramref name="wanted"/>, its rows one after the other.</param>
    /// <param name="place">Where the whole source lies, in pixels of the canvas.</param>
    /// <param name="wanted">Pixels of the canvas to draw.</param>
    public void Draw(Plane source, Span<byte> target, ViewRect place, (int X, int Y, int W, int H) wanted)
    {
        if (wanted.W <= 0 || wanted.H <= 0) return;
        var columns = Taps.Of(source.Width, place.X, place.W, wanted.X, wanted.W);
        var rows = Taps.Of(source.Height, place.Y, place.H, wanted.Y, wanted.H);
        var (from, to) = (columns.Start.Min(), columns.Start.Max() + Taps.Count);
        if (line.Length < to - from + 16) line = new short[to - from + 16];
        for (var i = 0; i < columns.Start.Length; i++) columns.Start[i] -= from;
        for (var y = 0; y < wanted.H; y++)
        {
            Down(source, rows.Start[y], rows.Weights.AsSpan(y * Taps.Count, Taps.Count), from, line.AsSpan(0, to - from));
            Across(line, columns, target.Slice(y * wanted.W, wanted.W));
        }
    }

    /// <summary>One line from eight rows.</summary>
    private static void Down(Plane source, int first, ReadOnlySpan<short> weights, int from, Span<short> line)
    {
        var x = 0;
        ref var data = ref MemoryMarshal.GetArrayDataReference(source.Data);
        if (Avx2.IsSupported)
        {
            for (; x <= line.Length - 16; x += 16)
            {
                var sum = Vector256<short>.Zero;
                for (var k = 0; k < Taps.Count; k++)
                {
                    if (weights[k] == 0) continue;
                    var pixels = Vector128.LoadUnsafe(ref data, (nuint)((first + k) * source.Width + from + x));
                    // Rounds (p · 2⁷ · w · 2¹⁴) / 2¹⁵ to p · w · 2⁶.
                    sum = Avx2.Add(sum, Avx2.MultiplyHighRoundScale(Avx2.ShiftLeftLogical(Avx2.ConvertToVector256Int16(pixels), 7), Vector256.Create(weights[k])));
                }
                sum.StoreUnsafe(ref line[x]);
            }
        }
        for (; x < line.Length; x++)
        {
            var sum = 0;
            for (var k = 0; k < Taps.Count; k++) sum += ((source.Data[(first + k) * source.Width + from + x] << 7) * weights[k] + 0x4000) >> 15;
            line[x] = (short)sum;
        }
    }

    /// <summary>Each pixel from eight neighbours of the line.</summary>
    private static void Across(short[] line, Taps columns, Span<byte> target)
    {
        const int Shift = 14 + Fraction;
        ref var from = ref MemoryMarshal.GetArrayDataReference(line);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(columns.Weights);
        var x = 0;
        if (Ssse3.IsSupported)
        {
            for (; x <= target.Length - 4; x += 4)
            {
                var sums = Ssse3.HorizontalAdd(
                    Ssse3.HorizontalAdd(Product(ref from, ref weights, columns, x), Product(ref from, ref weights, columns, x + 1)),
                    Ssse3.HorizontalAdd(Product(ref from, ref weights, columns, x + 2), Product(ref from, ref weights, columns, x + 3)));
                var values = Sse2.ShiftRightArithmetic(Sse2.Add(sums, Vector128.Create(1 << (Shift - 1))), Shift);
                var words = Sse2.PackSignedSaturate(values, values);
                Unsafe.WriteUnaligned(ref target[x], Sse2.PackUnsignedSaturate(words, words).AsUInt32().ToScalar());
            }
        }
        for (; x < target.Length; x++)
        {
            var sum = 1 << (Shift - 1);
            for (var k = 0; k < Taps.Count; k++) sum += line[columns.Start[x] + k] * columns.Weights[x * Taps.Count + k];
            target[x] = (byte)Math.Clamp(sum >> Shift, 0, 255);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Product(ref short from, ref short weights, Taps columns, int x) =>
        Sse2.MultiplyAddAdjacent(Vector128.LoadUnsafe(ref from, (nuint)columns.Start[x]), Vector128.LoadUnsafe(ref weights, (nuint)(x * Taps.Count)));
}
