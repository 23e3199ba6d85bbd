using LectureStudio.Pipeline.Algorithms.Slides;

namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>Finds what keeps moving at one place for long.</summary>
public static class SeedTracks
{
    /// <summary>Windows looked at together: 45 s.</summary>
    private const int Horizon = 15;

    /// <summary>Windows from one look to the next.</summary>
    private const int Step = 5;

    /// <summary>Share of its windows a cell is active in.</summary>
    internal const double Persistence = 0.3;

    /// <summary>Joins head and hands.</summary>
    private const int Gap = 3;

    /// <summary>Share of the picture; a pointer, a clock and a cursor are smaller.</summary>
    internal const double Smallest = 0.003;

    /// <summary>Windows in which more of the picture moves show no page with a camera on it.</summary>
    private const double MostActive = 0.5;

    /// <summary>Shortest track, in windows: 24 s.</summary>
    internal const int Shortest = 8;

    private const double ActiveWindows = 0.4;

    /// <summary>Share of a track's cells that makes a window an active one.</summary>
    private const double ActiveCells = 0.05;

    private const double SamePlace = 0.5;

    /// <summary>The tracks by their beginning; none for recordings of less than 24 s.</summary>
    public static IReadOnlyList<SeedTrack> Find(IReadOnlyList<MotionWindow> windows, CellGrid grid)
    {
        List<(List<Box> Boxes, int First, int Last)> open = [];
        for (var first = 0; first == 0 || first + Horizon <= windows.Count; first += Step)
        {
            foreach (var (box, _) in Persistent(windows, first, Math.Min(first + Horizon, windows.Count), grid))
            {
                var found = open.FindIndex(t => t.Last >= first - 2 * Step && IsSamePlace(t.Boxes[^1], box));
                if (found < 0) open.Add(([box], first, first));
                else
                {
                    open[found].Boxes.Add(box);
                    open[found] = open[found] with { Last = first };
                }
            }
        }
        return [.. open.Select(t => Close(t.Boxes, t.First, Math.Min(t.Last + Horizon, windows.Count), windows, grid)).OfType<SeedTrack>().OrderBy(t => t.First)];
    }

    private static bool IsSamePlace(Box a, Box b) => a.Common(b).Area >= SamePlace * Math.Min(a.Area, b.Area);

    private static IReadOnlyList<(Box Box, IReadOnlyList<int> Cells)> Persistent(IReadOnlyList<MotionWindow> windows, int from, int to, CellGrid grid)
    {
        var (active, counted) = (new int[grid.Cells], 0);
        for (var w = from; w < to; w++)
        {
            if (windows[w].ActiveShare > MostActive) continue;
            counted++;
            Count(windows[w].Active, active);
        }
        if (counted < Shortest) return [];
        var mask = Array.ConvertAll(active, a => a > Persistence * counted);
        return Array.IndexOf(mask, true) < 0 ? [] : CellMask.Parts(CellMask.Close(mask, grid, Gap), grid, (int)(Smallest * grid.Cells));
    }

    /// <summary>The track as a whole: over all of its time the same test again, then its ends.</summary>
    private static SeedTrack? Close(List<Box> boxes, int from, int to, IReadOnlyList<MotionWindow> windows, CellGrid grid)
    {
        var around = boxes.Aggregate((a, b) => new Box(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.Right, b.Right) - Math.Min(a.X, b.X), Math.Max(a.Bottom, b.Bottom) - Math.Min(a.Y, b.Y)));
        var parts = Persistent(windows, from, to, grid).Where(p => p.Box.Common(around).Area > 0).ToList();
        // What rests for long stretches may not last over the whole; the place where it was seen longest then tells.
        var (box, cells) = parts.Count > 0 ? parts.MaxBy(p => p.Cells.Count(c => around.Contains(c % grid.Width, c / grid.Width))) : (boxes.MaxBy(b => b.Area), [.. Enumerable.Range(0, grid.Cells)]);
        cells = [.. cells.Where(c => box.Contains(c % grid.Width, c / grid.Width))];
        var active = Enumerable.Range(from, to - from).Where(w => windows[w].ActiveShare <= MostActive && cells.Count(c => windows[w].Active[c]) >= ActiveCells * cells.Count).ToList();
        if (active.Count == 0) return null;
        var (first, end) = (active[0], active[^1] + 1);
        return end - first >= Shortest && active.Count >= ActiveWindows * (end - first) ? new(first, end, box) : null;
    }

    private static void Count(BlockSet set, int[] counts)
    {
        var words = set.Words;
        for (var w = 0; w < words.Length; w++)
            for (var word = words[w]; word != 0; word &= word - 1)
                counts[w * 64 + System.Numerics.BitOperations.TrailingZeroCount(word)]++;
    }
}
