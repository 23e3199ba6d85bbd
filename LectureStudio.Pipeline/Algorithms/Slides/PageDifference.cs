using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>What it takes to get from one page to another, in pixels of ink.</summary>
/// <param name="OldInk">Ink of the old page in the blocks compared.</param>
/// <param name="NewInk">Ink of the new page there.</param>
/// <param name="Lost">Ink of the old page that is gone.</param>
/// <param name="Added">Ink of the new page that was not there.</param>
/// <param name="Coverage">Share of the picture that could be compared, 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PageDifference(int OldInk, int NewInk, int Lost, int Added, double Coverage)
{
    /// <summary>Share of all ink that differs, 0 to 1.</summary>
    public double Share => (double)(Lost + Added) / Math.Max(1, OldInk + NewInk);

    /// <summary>Compares two pages in the blocks that show something lasting on both.</summary>
    public static PageDifference Between(SlideState old, SlideState next, GreyGrid grid) =>
        Between(old, next, grid, BlockSet.And(old.Valid, next.Valid));

    public static PageDifference Between(SlideState old, SlideState next, GreyGrid grid, BlockSet within)
    {
        var (oldInk, newInk, lost, added) = (0, 0, 0, 0);
        var level = Vector128.Create(BlockDifference.Threshold);
        var fall = Vector128.Create((byte)(BlockDifference.Threshold / 2));
        for (var block = 0; block < grid.Blocks; block++)
        {
            if (!within[block]) continue;
            var lines = Math.Min(GreyGrid.Block, grid.Height - block / grid.Columns * GreyGrid.Block);
            var at = block / grid.Columns * GreyGrid.Block * grid.Width + block % grid.Columns * GreyGrid.Block;
            var (a, b, c, d) = (Vector128<byte>.Zero, Vector128<byte>.Zero, Vector128<byte>.Zero, Vector128<byte>.Zero);
            for (var line = 0; line < lines; line++, at += grid.Width)
            {
                var (p, q) = (BlockRow.Load(old.Picture, at), BlockRow.Load(next.Picture, at));
                var (i, j) = (BlockRow.Load(old.Ink, at), BlockRow.Load(next.Ink, at));
                var differs = Vector128.GreaterThan(Vector128.Max(p, q) - Vector128.Min(p, q), level);
                var (wasInk, isInk) = (Vector128.GreaterThan(i, level), Vector128.GreaterThan(j, level));
                a -= wasInk;
                b -= isInk;
                c -= differs & wasInk & Vector128.GreaterThan(Vector128.Max(i, j) - j, fall);
                d -= differs & isInk & Vector128.GreaterThan(Vector128.Max(i, j) - i, fall);
            }
            oldInk += Sum(a);
            newInk += Sum(b);
            lost += Sum(c);
            added += Sum(d);
        }
        return new PageDifference(oldInk, newInk, lost, added, (double)within.Count / grid.Blocks);
    }

    private static int Sum(Vector128<byte> counts) => (int)(counts.AsUInt64()[0] * 0x0101010101010101 >> 56);
}
