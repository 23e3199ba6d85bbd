using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Algorithms.Slides;

/// <summary>A moment at which part of the picture came to show something else.</summary>
/// <param name="At">Second.</param>
/// <param name="Blocks">How many blocks changed.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Cut(double At, int Blocks);

/// <summary>Gathers block events into cuts.</summary>
public sealed class CutFinder(GreyGrid grid, ActivityHistory history)
{
    /// <summary>Events of one cut lie within this many seconds; 0.5 to 0.95 are fine, 1.3 merges slides shown for 1.1 s.</summary>
    public const double Span = 0.8;

    /// <summary>How much later than a cut its events are surely known, and what moves around it.</summary>
    public const double Delay = MotionReach + 1;

    private const double MotionReach = 12;
    private const double MotionShare = 0.3;
    private const int FewestBlocks = 3;

    /// <summary>Seconds for which blocks do not rest after a cut: until they have settled, and a picture or two.</summary>
    private const double Unrest = BlockStability.Settle + 0.25;

    private readonly List<BlockEvent> pending = [];

    public List<BlockEvent> Events => pending;

    /// <summary>The next cut not later than <paramref name="until"/>; null when there is none.</summary>
    public Cut? Next(double until)
    {
        while (pending.Count > 0)
        {
            pending.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Block.CompareTo(b.Block));
            if (pending[0].At > until) return null;
            var group = TakeGroup();
            RemoveMoving(group);
            var blocks = group.Select(e => e.Block).Distinct().Count();
            if (blocks < FewestBlocks) continue;
            var cut = new Cut(group[(int)(group.Count * 0.3)].At, blocks);
            // Pages that follow each other quickly are not a camera.
            history.LeaveOut(cut.At, cut.At + Unrest);
            return cut;
        }
        return null;
    }

    /// <summary>What happens where a camera or film moves is no cut. A block that comes to rest or leaves it for motion need be calm on that side only.</summary>
    private void RemoveMoving(List<BlockEvent> group)
    {
        var at = group[0].At;
        var around = history.Moving(at - MotionReach, at + MotionReach, MotionShare).Dilate(grid);
        var before = history.Moving(at - MotionReach, at, MotionShare).Dilate(grid);
        var after = history.Moving(at + Span, at + MotionReach, MotionShare).Dilate(grid);
        group.RemoveAll(e => (e.Kind switch { BlockEventKind.Arrival => after, BlockEventKind.Departure => before, _ => around })[e.Block]);
    }

    /// <summary>The events within <see cref="Span"/> of the first; fewer when a much larger group begins among them, so that a pointer just before a cut does not take its events.</summary>
    private List<BlockEvent> TakeGroup()
    {
        var count = CountFrom(0);
        var taken = count;
        for (var i = 1; i < count; i++)
        {
            if (pending[i].At <= pending[i - 1].At || CountFrom(i) < 2 * count) continue;
            taken = i;
            break;
        }
        var group = pending.GetRange(0, taken);
        pending.RemoveRange(0, taken);
        return group;
    }

    private int CountFrom(int first)
    {
        var n = first;
        while (n < pending.Count && pending[n].At <= pending[first].At + Span) n++;
        return n - first;
    }
}
