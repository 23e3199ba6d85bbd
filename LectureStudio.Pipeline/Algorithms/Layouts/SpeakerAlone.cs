namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>Whether a stretch without a page shows a person: much moves, and the body is cut off by the lower edge.</summary>
public static class SpeakerAlone
{
    private const double MovingShare = 0.08;
    private const double LeastWidth = 0.4;
    private const int FewestWindows = 2;

    /// <summary>Share of its windows a cell must move in.</summary>
    private const double Often = 0.5;

    /// <summary>Seconds of the stretches of at least two windows between two seconds in which that much moves.</summary>
    public static IEnumerable<(double From, double To)> Runs(double from, double to, IReadOnlyList<MotionWindow> windows)
    {
        var (first, end) = ((int)Math.Round(from / MotionWindow.Seconds), Math.Min(windows.Count, (int)Math.Round(to / MotionWindow.Seconds)));
        for (var w = first; w < end; w++)
        {
            var start = w;
            while (w < end && windows[w].Lively.Count > MovingShare * windows[w].Lively.Blocks) w++;
            if (w - start >= FewestWindows) yield return (start * MotionWindow.Seconds, w * MotionWindow.Seconds);
        }
    }

    /// <summary>Looks at what moves between two seconds; false when that is shorter than a window.</summary>
    public static bool IsIn(double from, double to, IReadOnlyList<MotionWindow> windows, CellGrid grid)
    {
        var (first, end) = ((int)Math.Round(from / MotionWindow.Seconds), Math.Min(windows.Count, (int)Math.Round(to / MotionWindow.Seconds)));
        if (end <= first) return false;
        List<int> moving = [];
        for (var cell = 0; cell < grid.Cells; cell++)
        {
            var count = 0;
            for (var w = first; w < end; w++) if (windows[w].Lively[cell]) count++;
            if (count >= Often * (end - first)) moving.Add(cell);
        }
        if (moving.Count <= MovingShare * grid.Cells) return false;
        var box = CellMask.Around(moving, grid);
        return box.W > LeastWidth * grid.Width && box.Bottom >= grid.Height - 1;
    }
}
