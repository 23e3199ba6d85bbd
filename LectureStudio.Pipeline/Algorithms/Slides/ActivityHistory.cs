using System.Numerics;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>Which blocks did not rest, picture by picture, over the whole recording: about 120 bytes a picture.</summary>
public sealed class ActivityHistory(GreyGrid grid)
{
    /// <summary>Short unrest of more than this share of the blocks is a page change, not motion.</summary>
    private const double LargeShare = 0.25;

    private const double LongestTransition = 2.5;

    /// <summary>Share of the pictures away from page changes that tells motion.</summary>
    private const double LeastStill = 0.5;

    private readonly List<double> times = [];
    private readonly List<BlockSet> sets = [];
    private readonly List<bool> isTransition = [];
    private readonly List<bool> isChange = [];
    private int runStart = -1;

    /// <summary>Adds a picture; times rise.</summary>
    public void Add(BlockSet restless, double time)
    {
        var isLarge = restless.Count > LargeShare * grid.Blocks;
        times.Add(time);
        sets.Add(restless);
        isChange.Add(false);
        if (!isLarge) runStart = -1;
        else if (runStart < 0) runStart = times.Count - 1;
        var isShort = isLarge && time - times[runStart] <= LongestTransition;
        isTransition.Add(isShort);
        if (isLarge && !isShort)
            for (var i = times.Count - 2; i >= runStart && isTransition[i]; i--) isTransition[i] = false;
    }

    /// <summary>A page or a part of it changed between two seconds: what did not rest then is no motion.</summary>
    public void LeaveOut(double from, double to)
    {
        for (var i = First(from); i < times.Count && times[i] < to; i++) isChange[i] = true;
    }

    /// <summary>Share of the pictures between two seconds in which each block did not rest, page changes left out.</summary>
    public float[] Share(double from, double to)
    {
        var (first, end) = (First(from), First(to));
        var (still, counted) = (0, 0);
        for (var i = first; i < end; i++)
        {
            if (isTransition[i]) continue;
            counted++;
            if (!isChange[i]) still++;
        }
        // Where changes follow upon each other all the time they are motion after all.
        var withChanges = still < LeastStill * counted;
        var share = new float[grid.Blocks];
        for (var i = first; i < end; i++)
        {
            if (isTransition[i] || isChange[i] && !withChanges) continue;
            var words = sets[i].Words;
            for (var w = 0; w < words.Length; w++)
                for (var word = words[w]; word != 0; word &= word - 1)
                    share[w * 64 + BitOperations.TrailingZeroCount(word)]++;
        }
        var all = Math.Max(1, withChanges ? counted : still);
        for (var b = 0; b < share.Length; b++) share[b] /= all;
        return share;
    }

    /// <summary>Blocks that did not rest in more than <paramref name="share"/> of the pictures between two seconds.</summary>
    public BlockSet Moving(double from, double to, double share)
    {
        var shares = Share(from, to);
        return BlockSet.Where(grid.Blocks, b => shares[b] > share);
    }

    /// <summary>Share of the blocks that did not always rest between two seconds, and how much of that time these did not.</summary>
    public (double Blocks, double Time) Unrest(double from, double to)
    {
        var (counted, total) = (0, 0);
        var once = new BlockSet(grid.Blocks);
        for (var i = First(from); i < times.Count && times[i] < to; i++, counted++)
        {
            once = BlockSet.Or(once, sets[i]);
            total += sets[i].Count;
        }
        return ((double)once.Count / grid.Blocks, (double)total / Math.Max(1, counted * once.Count));
    }

    private int First(double from)
    {
        var i = times.BinarySearch(from);
        return i < 0 ? ~i : i;
    }
}
