using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>One row of a block as a vector. 128 bits wide although only 64 are used: narrower vectors are not accelerated on x86.</summary>
internal static class BlockRow
{
    /// <summary>The eight pixels from <paramref name="at"/> on; the upper half is 0.</summary>
    public static Vector128<byte> Load(ReadOnlySpan<byte> pixels, int at) =>
        Vector128.CreateScalar(MemoryMarshal.Read<ulong>(pixels.Slice(at, GreyGrid.Block))).AsByte();
}
