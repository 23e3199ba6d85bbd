namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>
/// Finds the rectangle of a camera picture around what moves in it: of the strongest lines around, the four that best make a rectangle.
/// </summary>
public static class RectangleFit
{
    private const int LinesASide = 10;

    /// <summary>How far outside the seed its sides may be, in sizes of the seed.</summary>
    private const double Reach = 1.5;

    /// <summary>The picture's edge counts as this much of a line, and fully when the motion itself reaches it.</summary>
    private const double FrameSupport = 0.6;

    /// <summary>How near to the edge that may be, in times of the slack.</summary>
    private const double NearEdge = 1.5;

    private const int Changed = 24;
    private const double ChangedShare = 0.1;
    private const double Tail = 0.03;
    private const int RoomContrast = 14;
    private const double WeakestShare = 0.5;
    private const double FlattestAspect = 2.4;
    private const double SlimmestAspect = 0.42;
    private const double SmallestSide = 0.06;
    private const double LargestArea = 0.5;

    /// <summary>Shelves within the camera picture make rectangles too: of those about as good the largest is taken.</summary>
    private const double AboutAsGood = 0.12;

    private const double WeakestAboutAsGood = 0.1;
    private const double Larger = 1.03;
    private const double LeastSupport = 0.55;
    private const double GoodSupport = 0.8;
    private const int FewestLines = 2;

    /// <summary>Levels over all pictures within which a strip at a side is empty.</summary>
    private const int Flat = 10;

    /// <summary>The camera picture's rectangle; null when there is none that stands in every picture.</summary>
    /// <param name="edges">The lines of some pictures that all show it.</param>
    /// <param name="seed">What moves in it, in pixels.</param>
    /// <param name="slack">How far its sides may lie within the seed, in pixels: two cells.</param>
    public static CameraRectangle? Find(EdgeMaps edges, Box seed, int slack)
    {
        var all = Rectangles(edges, seed, slack);
        if (all.Count == 0) return CircleFit.Find(edges, seed);
        var best = all.MaxBy(r => r.Score);
        var largest = all.Where(r => r.Score >= best.Score - AboutAsGood && r.Weakest >= best.Weakest - WeakestAboutAsGood).MaxBy(r => r.Box.Area);
        var chosen = largest.Box.Area > Larger * best.Box.Area ? largest : best;
        // A round mask has no straight side; what makes rectangles then are lines of the page.
        if (chosen.Weakest < GoodSupport && CircleFit.Find(edges, seed) is { } circle && circle.Support > chosen.Weakest) return circle;
        if (chosen.Weakest < LeastSupport || chosen.Lines < FewestLines) return null;
        return new(Trim(RoomBeyond.Take(chosen.Box, edges), edges).Snap(edges.Width, edges.Height), Math.Min(1, chosen.Mean), false);
    }

    private static List<(Box Box, float Score, float Weakest, float Mean, int Lines)> Rectangles(EdgeMaps edges, Box seed, int slack)
    {
        var (reachX, reachY) = ((int)(Reach * seed.W), (int)(Reach * seed.H));
        var lefts = Uprights(edges, seed, seed.X - reachX, seed.X + slack, 0, Touches(edges, new(0, seed.Y, seed.X, seed.H), seed.X, slack));
        var rights = Uprights(edges, seed, seed.Right - slack, seed.Right + reachX, edges.Width, Touches(edges, new(seed.Right, seed.Y, edges.Width - seed.Right, seed.H), edges.Width - seed.Right, slack));
        var tops = Levels(edges, seed, seed.Y - reachY, seed.Y + slack, 0, Touches(edges, new(seed.X, 0, seed.W, seed.Y), seed.Y, slack));
        var bottoms = Levels(edges, seed, seed.Bottom - slack, seed.Bottom + reachY, edges.Height, Touches(edges, new(seed.X, seed.Bottom, seed.W, edges.Height - seed.Bottom), edges.Height - seed.Bottom, slack));
        List<(Box, float, float, float, int)> found = [];
        foreach (var left in lefts)
            foreach (var right in rights)
                foreach (var top in tops)
                    foreach (var bottom in bottoms)
                    {
                        var box = new Box(left.At, top.At, right.At - left.At, bottom.At - top.At);
                        if (!IsLikely(box, edges)) continue;
                        var (l, r) = (left.Support(box.Y, box.Bottom), right.Support(box.Y, box.Bottom));
                        var (t, b) = (top.Support(box.X, box.Right), bottom.Support(box.X, box.Right));
                        var (sum, weakest) = (l + r + t + b, Math.Min(Math.Min(l, r), Math.Min(t, b)));
                        var frames = (left.IsFrame ? 1 : 0) + (right.IsFrame ? 1 : 0) + (top.IsFrame ? 1 : 0) + (bottom.IsFrame ? 1 : 0);
                        found.Add((box, sum + (float)WeakestShare * weakest, weakest, sum / 4, 4 - frames));
                    }
        return found;
    }

    /// <summary>
    /// Whether the camera picture goes on to the picture's edge: the motion reaches it, or nearly so and what lies between is a room, the
    /// same in all pictures but not empty. Pages change there, and their margins are empty.
    /// </summary>
    private static bool Touches(EdgeMaps edges, Box strip, int distance, int slack) =>
        distance <= 0 || distance <= NearEdge * slack && IsRoom(edges, strip);

    /// <summary>Whether a part of the picture is a room: the same in all pictures, and not empty.</summary>
    internal static bool IsRoom(EdgeMaps edges, Box strip)
    {
        Span<int> greys = stackalloc int[256];
        var changed = 0;
        for (var y = strip.Y; y < strip.Bottom; y++)
            for (var x = strip.X; x < strip.Right; x++)
            {
                if (edges.Highest(x, y) - edges.Lowest(x, y) > Changed) changed++;
                greys[edges.Lowest(x, y)]++;
            }
        return changed <= ChangedShare * strip.Area && Rank(greys, (1 - Tail) * strip.Area) - Rank(greys, Tail * strip.Area) > RoomContrast;
    }

    private static int Rank(ReadOnlySpan<int> counts, double below)
    {
        var (level, sum) = (0, counts[0]);
        while (sum < below && level < 255) sum += counts[++level];
        return level;
    }

    private static bool IsLikely(Box box, EdgeMaps edges) =>
        box.W >= SmallestSide * edges.Width && box.H >= SmallestSide * edges.Height
        && box.W <= FlattestAspect * box.H && box.W >= SlimmestAspect * box.H
        && box.Area <= LargestArea * edges.Width * edges.Height;

    private static List<EdgeSide> Uprights(EdgeMaps edges, Box seed, int from, int to, int frame, bool touches)
    {
        var strongest = Strongest(Math.Max(1, from), Math.Min(edges.Width - 1, to), x => Mean(seed.Y, Math.Min(seed.Bottom, edges.Height), y => edges.Upright(x, y)));
        return [.. strongest.Select(x => EdgeSide.Upright(edges, x)), EdgeSide.Frame(frame, touches ? 1 : FrameSupport)];
    }

    private static List<EdgeSide> Levels(EdgeMaps edges, Box seed, int from, int to, int frame, bool touches)
    {
        var strongest = Strongest(Math.Max(1, from), Math.Min(edges.Height - 1, to), y => Mean(seed.X, Math.Min(seed.Right, edges.Width), x => edges.Level(x, y)));
        return [.. strongest.Select(y => EdgeSide.Level(edges, y)), EdgeSide.Frame(frame, touches ? 1 : FrameSupport)];
    }

    private static double Mean(int from, int to, Func<int, float> at)
    {
        double sum = 0;
        for (var i = from; i < to; i++) sum += at(i);
        return sum / Math.Max(1, to - from);
    }

    private static IEnumerable<int> Strongest(int from, int to, Func<int, double> strength)
    {
        if (to < from) return [];
        double[] profile = [.. Enumerable.Range(from, to - from + 1).Select(strength)];
        double At(int i) => i < 0 || i >= profile.Length ? 0 : profile[i];
        return [.. Enumerable.Range(0, profile.Length).Where(i => profile[i] > At(i - 1) && profile[i] >= At(i + 1)).OrderByDescending(i => profile[i]).Take(LinesASide).Select(i => from + i)];
    }

    /// <summary>Leaves out empty strips at the sides, where a line within ends them.</summary>
    private static Box Trim(Box box, EdgeMaps edges)
    {
        var left = Strip(box.X, 1, box.W / 4, x => IsFlat(edges, new(x, box.Y, 1, box.H)));
        var right = Strip(box.Right - 1, -1, box.W / 4, x => IsFlat(edges, new(x, box.Y, 1, box.H)));
        var top = Strip(box.Y, 1, box.H / 4, y => IsFlat(edges, new(box.X, y, box.W, 1)));
        var bottom = Strip(box.Bottom - 1, -1, box.H / 4, y => IsFlat(edges, new(box.X, y, box.W, 1)));
        if (left > 0 && EdgeSide.Upright(edges, box.X + left).Support(box.Y, box.Bottom) < LeastSupport) left = 0;
        if (right > 0 && EdgeSide.Upright(edges, box.Right - right).Support(box.Y, box.Bottom) < LeastSupport) right = 0;
        if (top > 0 && EdgeSide.Level(edges, box.Y + top).Support(box.X, box.Right) < LeastSupport) top = 0;
        if (bottom > 0 && EdgeSide.Level(edges, box.Bottom - bottom).Support(box.X, box.Right) < LeastSupport) bottom = 0;
        return new(box.X + left, box.Y + top, box.W - left - right, box.H - top - bottom);
    }

    private static int Strip(int at, int step, int most, Func<int, bool> isFlat)
    {
        var count = 0;
        while (count < most && isFlat(at + count * step)) count++;
        return count < most ? count : 0;
    }

    private static bool IsFlat(EdgeMaps edges, Box line)
    {
        var (low, high) = (255, 0);
        for (var y = line.Y; y < line.Bottom; y++)
            for (var x = line.X; x < line.Right; x++)
                (low, high) = (Math.Min(low, edges.Lowest(x, y)), Math.Max(high, edges.Highest(x, y)));
        return high - low <= Flat;
    }
}
