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

    /// <summary>Whether it is worth looking for a rectangle: something that moved for less than a minute on one page alone is a film or a demo.</summary>
    public static bool IsLikely(SeedTrack seed, IReadOnlyList<MotionWindow> windows, CellGrid grid) =>
        seed.To - seed.From >= LongSeconds
        || Changes(seed.Box, windows, grid).Exists(c => c.From >= seed.First * MotionWindow.Steps + Around && c.To <= seed.End * MotionWindow.Steps - Around);

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
