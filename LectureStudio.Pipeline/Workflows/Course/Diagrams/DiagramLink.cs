using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Graphs;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>Draws a link with what is at its ends. Heads are drawn as forms of their own: markers need names that are unique on a page.</summary>
internal static class DiagramLink
{
    private const double Length = 9, HalfWidth = 4;

    public static string Draw(FlowLink link, IReadOnlyList<LayoutPoint> points, LayoutDirection direction)
    {
        var look = link.Line switch { FlowLine.Thick => " stroke-width=\"2.5\"", FlowLine.Dotted => " stroke-dasharray=\"4 4\"", _ => "" };
        return $"<path d=\"{EdgePath.Curved(points, direction)}\"{look}/>" + Head(link.End, points[^1], points[^2], direction) + Head(link.Start, points[0], points[1], direction);
    }

    internal static string Head(FlowHead head, LayoutPoint tip, LayoutPoint before, LayoutDirection direction)
    {
        if (head == FlowHead.None) return "";
        // A curve arrives in the direction of the drawing, a straight one in its own.
        var (dx, dy) = direction is LayoutDirection.Left or LayoutDirection.Right ? (Math.Sign(tip.X - before.X), 0) : (0, Math.Sign(tip.Y - before.Y));
        if (dx == 0 && dy == 0) (dx, dy) = direction is LayoutDirection.Left or LayoutDirection.Right ? (0, Math.Sign(tip.Y - before.Y)) : (Math.Sign(tip.X - before.X), 0);
        double bx = tip.X - dx * Length, by = tip.Y - dy * Length;
        return head switch
        {
            FlowHead.Arrow => I($"<polygon points=\"{tip.X:0.##},{tip.Y:0.##} {bx - dy * HalfWidth:0.##},{by + dx * HalfWidth:0.##} {bx + dy * HalfWidth:0.##},{by - dx * HalfWidth:0.##}\" fill=\"currentColor\" stroke=\"none\"/>"),
            FlowHead.Dot => I($"<circle cx=\"{tip.X - dx * HalfWidth:0.##}\" cy=\"{tip.Y - dy * HalfWidth:0.##}\" r=\"{HalfWidth:0.##}\" fill=\"currentColor\"/>"),
            _ => I($"<path d=\"M{tip.X - dx * 5 - 4:0.##},{tip.Y - dy * 5 - 4:0.##}l8,8m0,-8l-8,8\"/>"),
        };
    }

    private static string I(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
