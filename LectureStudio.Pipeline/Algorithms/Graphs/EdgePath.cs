using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Graphs;

/// <summary>Links as SVG path data.</summary>
public static class EdgePath
{
    /// <summary>Straight from point to point.</summary>
    public static string Straight(IReadOnlyList<LayoutPoint> points) =>
        string.Join(' ', points.Select((p, i) => $"{(i == 0 ? "M" : "L")}{Text(p)}"));

    /// <summary>Smooth: from layer to layer it leaves and arrives in the direction of the drawing.</summary>
    /// <param name="points">Of a <see cref="PlacedEdge"/>.</param>
    /// <param name="direction">Of the layout.</param>
    public static string Curved(IReadOnlyList<LayoutPoint> points, LayoutDirection direction = LayoutDirection.Down)
    {
        var isAcross = direction is LayoutDirection.Left or LayoutDirection.Right;
        var path = new StringBuilder("M" + Text(points[0]));
        foreach (var (a, b) in points.Zip(points.Skip(1)))
        {
            var (dx, dy) = (b.X - a.X, b.Y - a.Y);
            if (isAcross ? Math.Abs(dy) < 0.5 : Math.Abs(dx) < 0.5) path.Append(" L" + Text(b));
            else path.Append(isAcross ? $" C{Text(a with { X = a.X + dx / 2 })} {Text(b with { X = b.X - dx / 2 })} {Text(b)}" : $" C{Text(a with { Y = a.Y + dy / 2 })} {Text(b with { Y = b.Y - dy / 2 })} {Text(b)}");
        }
        return path.ToString();
    }

    private static string Text(LayoutPoint p) => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.##},{p.Y:0.##}");
}
