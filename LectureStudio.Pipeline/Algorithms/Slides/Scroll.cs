using System.Numerics;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>Recognises a page that was scrolled: its ink is still there, only higher or lower.</summary>
public static class Scroll
{
    private const int FewestPixels = 200;

    /// <summary>Share of the old page's ink that must still be in the picture.</summary>
    private const double StillThere = 0.3;

    /// <summary>Share of the ink in the part both show that must fall on ink.</summary>
    private const double Match = 0.85;

    /// <summary>Whether <paramref name="next"/> shows most of <paramref name="old"/>, moved up or down.</summary>
    public static bool Is(SlideState old, SlideState next, GreyGrid grid)
    {
        var within = BlockSet.And(old.Valid, next.Valid);
        var (a, b) = (Rows(old.Ink, grid, within), Rows(next.Ink, grid, within));
        var words = grid.Width / 32;
        var (total, totalNext) = (Count(a, b, words, 0, grid.Height, 0).A, Count(a, b, words, 0, grid.Height, 0).B);
        if (total < FewestPixels || totalNext < FewestPixels) return false;
        for (var dy = 1 - grid.Height; dy < grid.Height; dy++)
        {
            var (from, to) = (Math.Max(0, dy), Math.Min(grid.Height, grid.Height + dy));
            var (inOld, inNext, both) = Count(a, b, words, from, to, dy);
            if (dy != 0 && inOld >= StillThere * total && both >= Match * inOld && both >= Match * inNext) return true;
        }
        return false;
    }

    /// <summary>Ink of the rows from..to of <paramref name="a"/>, of the rows dy above them in <paramref name="b"/>, and of both at once.</summary>
    private static (int A, int B, int Both) Count(uint[] a, uint[] b, int words, int from, int to, int dy)
    {
        var (inA, inB, both) = (0, 0, 0);
        for (var i = from * words; i < to * words; i++)
        {
            var (p, q) = (a[i], b[i - dy * words]);
            inA += BitOperations.PopCount(p);
            inB += BitOperations.PopCount(q);
            both += BitOperations.PopCount(p & q);
        }
        return (inA, inB, both);
    }

    private static uint[] Rows(byte[] ink, GreyGrid grid, BlockSet within)
    {
        var rows = new uint[grid.Pixels / 32];
        for (var i = 0; i < ink.Length; i++)
            if (ink[i] > BlockDifference.Threshold && within[i / grid.Width / GreyGrid.Block * grid.Columns + i % grid.Width / GreyGrid.Block])
                rows[i / 32] |= 1u << (i % 32);
        return rows;
    }
}
