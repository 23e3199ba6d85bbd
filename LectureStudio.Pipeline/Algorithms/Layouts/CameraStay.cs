using LectureStudio.Pipeline.Algorithms.Slides;

namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>
/// What tells a camera from a film: it outlives page changes. Counted around the fitted rectangle, not around the motion: a film's own
/// appearance would be a change there.
/// </summary>
public static class CameraStay
{
    /// <summary>Share of the cells outside that jump when the page changes.</summary>
    private const double ChangedShare = 0.03;

    private const int Around = 4 * CellGrid.PerSecond;
    private const double AroundShare = 0.8;
    private const int EnoughChanges = 2;
    private const double LongSeconds = 60;
    private const double NearlyAlways = 0.9;
    private const double MovingWithin = 0.05;
    private const double MovingOutside = 0.02;

    /// <summary>Whether it is worth looking for a rectangle: something that moved for less than a minute on one page alone is a film or a demo.</summary>
    public static bool IsLikely(SeedTrack seed, IReadOnlyList<MotionWindow> windows, CellGrid grid) =>
        seed.To - seed.From >= LongSeconds
        || Changes(seed.Box, windows, grid).Exists(c => c.From >= seed.First * MotionWindow.Steps + Around && c.To <= seed.End * MotionWindow.Steps - Around);

    /// <summary>
    /// Whether a recording in which no camera was found is too short for that to mean something: it is shorter than what tells a camera
    /// that is there all the time, and something moves, or it is too short to see even that.
    /// </summary>
    public static bool IsTooShortToTell(IReadOnlyList<MotionWindow> windows) =>
        windows.Count < SeedTracks.Shortest
        || windows.Count * MotionWindow.Seconds < LongSeconds && windows.Count(w => w.ActiveShare >= SeedTracks.Smallest) >= SeedTracks.Persistence * windows.Count;

    /// <summary>Whether what stands in the rectangle is a camera.</summary>
    /// <param name="isOn">Whether it is on the screen, sample by sample.</param>
    /// <param name="inside">The rectangle in cells.</param>
    public static bool IsCamera(bool[] isOn, Box inside, IReadOnlyList<MotionWindow> windows, CellGrid grid)
    {
        var on = isOn.Count(o => o);
        var seconds = (double)on / CellGrid.PerSecond;
        var outlived = Changes(inside, windows, grid).Count(c => Share(isOn, c.From - Around, c.From) > AroundShare && Share(isOn, c.To, c.To + Around) > AroundShare);
        return outlived >= EnoughChanges || seconds >= LongSeconds && (outlived == 1 || on >= NearlyAlways * isOn.Length);
    }

    /// <summary>
    /// Adds the times at which a camera shows another room, from another angle or from close by: its background is gone, but within the
    /// rectangle, and only there, things keep moving.
    /// </summary>
    /// <param name="isOn">Whether its usual background is there, sample by sample.</param>
    public static bool[] WithOtherViews(bool[] isOn, Box inside, IReadOnlyList<MotionWindow> windows, CellGrid grid)
    {
        var all = (bool[])isOn.Clone();
        for (var from = 0; from < all.Length; from++)
        {
            if (all[from]) continue;
            var to = from;
            while (to < all.Length && !isOn[to]) to++;
            var (first, end) = ((from + MotionWindow.Steps - 1) / MotionWindow.Steps, Math.Min(windows.Count, to / MotionWindow.Steps));
            if (end > first && Enumerable.Range(first, end - first).All(w => MovesOnlyIn(windows[w].Active, inside, grid))) Array.Fill(all, true, from, to - from);
            from = to;
        }
        return all;
    }

    private static bool MovesOnlyIn(BlockSet active, Box inside, CellGrid grid)
    {
        var within = 0;
        for (var y = inside.Y; y < inside.Bottom; y++)
            for (var x = inside.X; x < inside.Right; x++)
                if (active[y * grid.Width + x]) within++;
        return within >= MovingWithin * inside.Area && active.Count - within <= MovingOutside * (grid.Cells - inside.Area);
    }

    /// <summary>The page changes outside a rectangle: first sample and the one after the last; windows in a row are one.</summary>
    private static List<(int From, int To)> Changes(Box inside, IReadOnlyList<MotionWindow> windows, CellGrid grid)
    {
        var outside = BlockSet.Where(grid.Cells, c => !inside.Contains(c % grid.Width, c / grid.Width));
        var most = ChangedShare * outside.Count;
        List<(int From, int To)> changes = [];
        for (var w = 0; w < windows.Count; w++)
        {
            if (BlockSet.And(windows[w].Jumped, outside).Count <= most) continue;
            var from = w * MotionWindow.Steps;
            if (changes.Count > 0 && changes[^1].To == from) changes[^1] = changes[^1] with { To = from + MotionWindow.Steps };
            else changes.Add((from, from + MotionWindow.Steps));
        }
        return changes;
    }

    private static double Share(bool[] isOn, int from, int to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(isOn.Length, to));
        return to <= from ? 0 : (double)isOn.AsSpan(from, to - from).Count(true) / (to - from);
    }
}
