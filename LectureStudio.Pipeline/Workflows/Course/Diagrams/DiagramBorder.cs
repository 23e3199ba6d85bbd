using LectureStudio.Pipeline.Algorithms.Graphs;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>Where a link meets a box: the layout ends links at the rectangle around the box, and not every form fills it.</summary>
internal static class DiagramBorder
{
    /// <summary>How far corners are cut, and how deep the top of a cylinder is.</summary>
    private const double Slant = 14, Lid = 8;

    /// <summary>The point of the form's own border, straight ahead of one on the rectangle around it.</summary>
    public static LayoutPoint Of(FlowShape shape, PlacedNode box, LayoutPoint point)
    {
        var (dx, dy) = (point.X - box.X, point.Y - box.Y);
        return Math.Abs(Math.Abs(dy) - box.Height / 2) < Math.Abs(Math.Abs(dx) - box.Width / 2)
            ? point with { Y = point.Y - Math.Sign(dy) * Above(shape, box, dx) }
            : point with { X = point.X - Math.Sign(dx) * Beside(shape, box, dy, Math.Sign(dx)) };
    }

    /// <summary>From the top or the bottom, at so far from the middle.</summary>
    private static double Above(FlowShape shape, PlacedNode box, double dx) => shape switch
    {
        FlowShape.Diamond => box.Height * Math.Abs(dx) / box.Width,
        FlowShape.Cylinder => Lid * Bow(1, dx / (box.Width / 2)),
        FlowShape.Stadium => Bow(box.Height / 2, Math.Max(0, Math.Abs(dx) - (box.Width - box.Height) / 2)),
        _ => Round(shape, box, dx),
    };

    /// <summary>From the left (-1) or the right (1), at so far from the middle.</summary>
    private static double Beside(FlowShape shape, PlacedNode box, double dy, int side) => shape switch
    {
        FlowShape.Diamond => box.Width * Math.Abs(dy) / box.Height,
        FlowShape.Stadium => Bow(box.Height / 2, dy),
        FlowShape.Hexagon => 2 * Slant * Math.Abs(dy) / box.Height,
        FlowShape.LeanRight => Slant * (0.5 + side * dy / box.Height),
        FlowShape.LeanLeft => Slant * (0.5 - side * dy / box.Height),
        FlowShape.Trapezoid => Slant * (0.5 - dy / box.Height),
        FlowShape.TrapezoidUpsideDown => Slant * (0.5 + dy / box.Height),
        FlowShape.Flag when side < 0 => Slant * (1 - 2 * Math.Abs(dy) / box.Height),
        _ => Round(shape, box, dy),
    };

    private static double Round(FlowShape shape, PlacedNode box, double off) => shape switch
    {
        FlowShape.Circle or FlowShape.DoubleCircle => Bow(box.Width / 2, off),
        FlowShape.Start => 2 + Bow(8, off),
        FlowShape.End => 1 + Bow(9, off),
        _ => 0,
    };

    /// <summary>From the rectangle to the circle within.</summary>
    private static double Bow(double radius, double off) => radius - Math.Sqrt(Math.Max(0, radius * radius - off * off));
}
