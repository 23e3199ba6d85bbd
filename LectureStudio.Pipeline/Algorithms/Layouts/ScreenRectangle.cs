namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>
/// Finds the shared screen in the picture: around all that differs between pages, out to the nearest lasting line beyond which nothing
/// ever is; else to the picture's edge.
/// </summary>
public static class ScreenRectangle
{
    private const int Changed = 24;

    /// <summary>Pixels of a row or column that must have changed: fewer are a pointer.</summary>
    private const int Fewest = 3;

    private const double LeastSupport = 0.7;
    private const double ChangedBeyond = 0.01;
    private const int FlatBeyond = 14;
    private const double Tail = 0.03;

    /// <summary>Pixels by which compression blurs a border.</summary>
    private const int Smeared = 3;
    private const double SmallestShare = 0.2;

    /// <summary>The screen in pixels; null when the pages do not differ enough to tell.</summary>
    /// <param name="edges">Lines of pictures of different pages.</param>
    /// <param name="camera">The camera's rectangle, left out; null for none.</param>
    public static Box? Find(EdgeMaps edges, Box? camera)
    {
        if (edges.Pictures < 2 || Pages(edges, camera) is not { } pages) return null;
        var (w, h) = (edges.Width, edges.Height);
        var left = Side(pages.X, -1, 0, x => EdgeSide.Upright(edges, x).Support(pages.Y, pages.Bottom), x => new(0, 0, x, h), edges, camera);
        var right = Side(pages.Right, 1, w, x => EdgeSide.Upright(edges, x).Support(pages.Y, pages.Bottom), x => new(x, 0, w - x, h), edges, camera);
        var top = Side(pages.Y, -1, 0, y => EdgeSide.Level(edges, y).Support(pages.X, pages.Right), y => new(left, 0, right - left, y), edges, camera);
        var bottom = Side(pages.Bottom, 1, h, y => EdgeSide.Level(edges, y).Support(pages.X, pages.Right), y => new(left, y, right - left, h - y), edges, camera);
        return new Box(left, top, right - left, bottom - top).Snap(w, h);
    }

    /// <summary>The box around all that changed.</summary>
    private static Box? Pages(EdgeMaps edges, Box? camera)
    {
        var (rows, columns) = (new int[edges.Height], new int[edges.Width]);
        for (var y = 0; y < edges.Height; y++)
            for (var x = 0; x < edges.Width; x++)
            {
                if (edges.Highest(x, y) - edges.Lowest(x, y) <= Changed || camera?.Contains(x, y) == true) continue;
                rows[y]++;
                columns[x]++;
            }
        var (left, right) = (Array.FindIndex(columns, c => c >= Fewest), Array.FindLastIndex(columns, c => c >= Fewest));
        var (top, bottom) = (Array.FindIndex(rows, c => c >= Fewest), Array.FindLastIndex(rows, c => c >= Fewest));
        return left < 0 || top < 0 || right - left < SmallestShare * edges.Width || bottom - top < SmallestShare * edges.Height ? null : new(left, top, right + 1 - left, bottom + 1 - top);
    }

    private static int Side(int from, int step, int frame, Func<int, float> support, Func<int, Box> beyond, EdgeMaps edges, Box? camera)
    {
        for (var at = from; at != frame; at += step)
            if (support(at) > LeastSupport && IsEmpty(edges, beyond(at), camera)) return at;
        if (from == frame || !IsEmpty(edges, beyond(from), camera)) return frame;
        // What an encoder smears over the border may have taken the box beyond it.
        for (var within = 1; within <= Smeared; within++)
            if (support(from - step * within) > LeastSupport) return from - step * within;
        return frame;
    }

    private static bool IsEmpty(EdgeMaps edges, Box box, Box? camera)
    {
        Span<int> greys = stackalloc int[256];
        var (total, changed) = (0, 0);
        for (var y = box.Y; y < box.Bottom; y++)
            for (var x = box.X; x < box.Right; x++)
            {
                if (camera?.Contains(x, y) == true) continue;
                total++;
                if (edges.Highest(x, y) - edges.Lowest(x, y) > Changed) changed++;
                greys[edges.Lowest(x, y)]++;
            }
        if (total == 0) return true;
        return changed < ChangedBeyond * total && Rank(greys, (1 - Tail) * total) - Rank(greys, Tail * total) < FlatBeyond;
    }

    private static int Rank(ReadOnlySpan<int> counts, double below)
    {
        var (level, sum) = (0, counts[0]);
        while (sum < below && level < 255) sum += counts[++level];
        return level;
    }
}
