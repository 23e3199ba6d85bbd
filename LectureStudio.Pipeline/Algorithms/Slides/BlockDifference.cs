using System.Runtime.Intrinsics;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>
/// Which blocks of two pictures differ. A block differs when at least <see cref="Enough"/> of its pixels do: a count and not a mean,
/// so that noise and flicker, which move every pixel a little, do not tell, and text, which moves few pixels a lot, does.
/// </summary>
public static class BlockDifference
{
    /// <summary>A pixel differs when it moved by more than this many of 255 levels. Compression and camera noise at this size stay far below; 12 to 26 give equal results.</summary>
    public const byte Threshold = 16;

    /// <summary>Pixels of a block that must differ.</summary>
    public const int Enough = 3;

    /// <summary>Sets <paramref name="differs"/> to 1 for each block that differs between <paramref name="a"/> and <paramref name="b"/>, else to 0.</summary>
    public static void Mark(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, GreyGrid grid, Span<byte> differs, byte threshold = Threshold)
    {
        differs.Clear();
        MarkAlso(a, b, grid, differs, threshold);
    }

    /// <summary>Sets <paramref name="differs"/> to 1 for each block that differs and leaves the others as they are.</summary>
    public static void MarkAlso(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, GreyGrid grid, Span<byte> differs, byte threshold)
    {
        var level = Vector256.Create(threshold);
        for (var row = 0; row < grid.Rows; row++)
        {
            var lines = Math.Min(GreyGrid.Block, grid.Height - row * GreyGrid.Block);
            for (var x = 0; x < grid.Width; x += Vector256<byte>.Count)
            {
                var count = Vector256<byte>.Zero;
                var at = row * GreyGrid.Block * grid.Width + x;
                for (var line = 0; line < lines; line++, at += grid.Width)
                {
                    var (p, q) = (Vector256.Create(a.Slice(at, 32)), Vector256.Create(b.Slice(at, 32)));
                    var change = Vector256.Max(p, q) - Vector256.Min(p, q);
                    count -= Vector256.GreaterThan(change, level);
                }
                if (count == Vector256<byte>.Zero) continue;
                var blocks = count.AsUInt64();
                var first = row * grid.Columns + x / GreyGrid.Block;
                for (var i = 0; i < 4; i++)
                    if (Sum(blocks[i]) >= Enough) differs[first + i] = 1;
            }
        }
    }

    /// <summary>How many pixels of the blocks in <paramref name="within"/> differ.</summary>
    public static int Pixels(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, GreyGrid grid, BlockSet within, byte threshold = Threshold)
    {
        var level = Vector128.Create(threshold);
        var total = 0;
        for (var block = 0; block < grid.Blocks; block++)
        {
            if (!within[block]) continue;
            var (row, column) = (block / grid.Columns, block % grid.Columns);
            var lines = Math.Min(GreyGrid.Block, grid.Height - row * GreyGrid.Block);
            var at = row * GreyGrid.Block * grid.Width + column * GreyGrid.Block;
            var count = Vector128<byte>.Zero;
            for (var line = 0; line < lines; line++, at += grid.Width)
            {
                var (p, q) = (BlockRow.Load(a, at), BlockRow.Load(b, at));
                count -= Vector128.GreaterThan(Vector128.Max(p, q) - Vector128.Min(p, q), level);
            }
            total += Sum(count.AsUInt64()[0]);
        }
        return total;
    }

    /// <summary>Sum of eight bytes that are at most 8 each.</summary>
    private static int Sum(ulong bytes) => (int)(bytes * 0x0101010101010101 >> 56);
}
