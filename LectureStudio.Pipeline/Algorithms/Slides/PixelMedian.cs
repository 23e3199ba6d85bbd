using System.Runtime.Intrinsics;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>Medians of many bytes at many places at once, found bit by bit: no sorting, 32 places a step.</summary>
public static class PixelMedian
{
    /// <summary>The (upper) median of each pixel over the pictures; each picture begins at one of the <paramref name="offsets"/> into <paramref name="pool"/>.</summary>
    /// <param name="pool">The pixels.</param>
    /// <param name="offsets">1 to 255 starts; the pictures may overlap.</param>
    /// <param name="median">As long as a picture; a multiple of 32.</param>
    public static void Of(ReadOnlySpan<byte> pool, ReadOnlySpan<int> offsets, Span<byte> median)
    {
        for (var at = 0; at < median.Length; at += Vector256<byte>.Count)
        {
            var result = Vector256<byte>.Zero;
            var half = Vector256.Create((byte)((offsets.Length + 1) / 2));
            for (var bit = 128; bit > 0; bit >>= 1)
            {
                var candidate = result | Vector256.Create((byte)bit);
                var atLeast = Vector256<byte>.Zero;
                foreach (var offset in offsets)
                    atLeast -= Vector256.GreaterThanOrEqual(Vector256.Create(pool.Slice(offset + at, 32)), candidate);
                result = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(atLeast, half), candidate, result);
            }
            result.CopyTo(median[at..]);
        }
    }

    /// <summary>The median of each pixel over 1 to 255 pictures of equal length, a multiple of 32.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> pictures)
    {
        if (pictures.Count == 1) return pictures[0];
        var median = new byte[pictures[0].Length];
        for (var at = 0; at < median.Length; at += Vector256<byte>.Count)
        {
            var result = Vector256<byte>.Zero;
            var half = Vector256.Create((byte)((pictures.Count + 1) / 2));
            for (var bit = 128; bit > 0; bit >>= 1)
            {
                var candidate = result | Vector256.Create((byte)bit);
                var atLeast = Vector256<byte>.Zero;
                foreach (var picture in pictures)
                    atLeast -= Vector256.GreaterThanOrEqual(Vector256.Create(picture.AsSpan(at, 32)), candidate);
                result = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(atLeast, half), candidate, result);
            }
            result.CopyTo(median.AsSpan(at));
        }
        return median;
    }
}
