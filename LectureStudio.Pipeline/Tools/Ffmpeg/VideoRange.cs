using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>
/// Stretches the levels 16 to 235 that video uses for black to white (ITU-R BT.601 and BT.709) to 0 to 255. ffmpeg can do it too, but
/// does it before scaling down, and that costs it as much as the scaling.
/// </summary>
internal static class VideoRange
{
    private const byte Black = 16;
    private const ushort Gain = 298; // 255 / 219 in 256ths.

    /// <summary>Stretches all levels in place. What a recording in full range has below 16 or above 235 becomes black or white.</summary>
    /// <param name="levels">At least 32.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Stretch(Span<byte> levels)
    {
        var at = 0;
        for (; at <= levels.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.SubtractSaturate(Vector256.Create<byte>(levels[at..]), Vector256.Create(Black)));
            // Saturated above: brighter than white is white.
            Vector256.NarrowWithSaturation(Scale(low), Scale(high)).CopyTo(levels[at..]);
        }
        for (; at < levels.Length; at++) levels[at] = (byte)Math.Min(255, Math.Max(0, levels[at] - Black) * (Gain / 2) + 64 >> 7);
    }

    private static Vector256<ushort> Scale(Vector256<ushort> levels) => levels * (ushort)(Gain / 2) + Vector256.Create((ushort)64) >>> 7;
}
