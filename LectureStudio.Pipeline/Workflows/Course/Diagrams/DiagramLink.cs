using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Graphs;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>Draws a link with what is at its ends. Heads are drawn as forms of their own: markers need names that are unique on a page.</summary>
internal static class DiagramLink
{
    private const double Length = 9, HalfWidth = 4;

    /// <param name="link">With what is at its ends.</param>
    /// <param name="points">From border to border.</param>
    /// <param name="direction">Of the drawing.</param>
    /// <param name="label">Where its label stands; null for none.</param>
    public static string Draw(FlowLink link, IReadOnlyList<LayoutPoint> points, LayoutDirection direction, DiagramArea? label)
    {
        var look = link.Line switch { FlowLine.Thick => " stroke-width=\"2.5\"", FlowLine.Dotted => " stroke-dasharray=\"4 4\"", _ => "" };
        return $"<path d=\"{string.Join(' ', Parts(points, direction, label).Select(p => EdgePath.Curved(p, direction)))}\"{look}/>" + Head(link.End, points[^1], points[^2], direction) + Head(link.Start, points[0], points[1], direction);
    }

    /// <summary>The link up to its label and on from there: the layout leads it straight through the place of the label.</summary>
    private static IEnumerable<IReadOnlyList<LayoutPoint>> Parts(IReadOnlyList<LayoutPoint> points, LayoutDirection direction, DiagramArea? label)
    {
        if (label is null) return [points];
        var isAcross = direction is LayoutDirection.Left or LayoutDirection.Right;
        var (first, last, middle) = isAcross ? (label.Left, label.Right, (label.Top + label.Bottom) / 2) : (label.Top, label.Bottom, (label.Left + label.Right) / 2);
        for (var i = 0; i + 1 < points.Count; i++)
        {
            var ((a, b), (from, to)) = isAcross ? ((points[i].Y, points[i + 1].Y), (points[i].X, points[i + 1].X)) : ((points[i].X, points[i + 1].X), (points[i].Y, points[i + 1].Y));
            if (Math.Abs(a - middle) > 0.5 || Math.Abs(b - middle) > 0.5 || Math.Min(from, to) > (first + last) / 2 || Math.Max(from, to) < (first + last) / 2) continue;
            var (before, after) = from < to ? (Math.Max(from, first), Math.Min(to, last)) : (Math.Min(from, last), Math.Max(to, first));
            return [[.. points.Take(i + 1), Along(points[i], before)], [Along(points[i + 1], after), .. points.Skip(i + 1)]];
        }
        return [points];

        LayoutPoint Along(LayoutPoint point, double at) => isAcross ? point with { X = at } : point with { Y = at };
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
