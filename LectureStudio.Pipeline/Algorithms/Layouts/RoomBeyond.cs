namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>
/// Takes a camera picture's rectangle on to the picture's edge where what was taken for its side is furniture: beyond it the room goes on,
/// and so do the camera picture's borders.
/// </summary>
internal static class RoomBeyond
{
    /// <summary>How much may be beyond, in sizes of the rectangle; more was found by the motion.</summary>
    private const double Most = 0.25;

    /// <summary>Share of a border that must go on.</summary>
    private const double Support = 0.8;

    public static Box Take(Box box, EdgeMaps edges)
    {
        var (w, h) = (edges.Width, edges.Height);
        if (Upright(box, new(0, box.Y, box.X, box.H), edges)) box = box with { X = 0, W = box.Right };
        if (Upright(box, new(box.Right, box.Y, w - box.Right, box.H), edges)) box = box with { W = w - box.X };
        if (Level(box, new(box.X, 0, box.W, box.Y), edges)) box = box with { Y = 0, H = box.Bottom };
        if (Level(box, new(box.X, box.Bottom, box.W, h - box.Bottom), edges)) box = box with { H = h - box.Y };
        return box;
    }

    private static bool Upright(Box box, Box strip, EdgeMaps edges) =>
        strip.W > EdgeMaps.Blind && strip.W <= Most * box.W && RectangleFit.IsRoom(edges, strip)
        && GoOn(y => EdgeSide.Level(edges, y).Support(Math.Max(strip.X, EdgeMaps.Blind), Math.Min(strip.Right, edges.Width - EdgeMaps.Blind)), box.Y, box.Bottom, edges.Height);

    private static bool Level(Box box, Box strip, EdgeMaps edges) =>
        strip.H > EdgeMaps.Blind && strip.H <= Most * box.H && RectangleFit.IsRoom(edges, strip)
        && GoOn(x => EdgeSide.Upright(edges, x).Support(Math.Max(strip.Y, EdgeMaps.Blind), Math.Min(strip.Bottom, edges.Height - EdgeMaps.Blind)), box.X, box.Right, edges.Width);

    /// <summary>Whether both borders do; where one is the picture's own edge, the other has to tell.</summary>
    private static bool GoOn(Func<int, float> support, int first, int second, int frame)
    {
        var (isFirst, isSecond) = (first > 0, second < frame);
        return (isFirst || isSecond) && (!isFirst || support(first) >= Support) && (!isSecond || support(second) >= Support);
    }
}
