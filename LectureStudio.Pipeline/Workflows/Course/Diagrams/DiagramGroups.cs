using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Graphs;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>
/// Frames around subgraphs, with gaps where labels of links stand. The layout knows nothing of them: where another box would come to lie within a frame, there
/// is none, rather than a wrong one.
/// </summary>
internal static class DiagramGroups
{
    private const int LongestTitle = 60;
    private const double TitleSize = 12, TitleHeight = 18, TitleRoom = 11;

    /// <param name="labels">Where the labels of links stand.</param>
    public static IEnumerable<string> Of(Flowchart chart, GraphLayout layout, double gap, IReadOnlyList<DiagramArea> labels)
    {
        for (var g = 0; g < chart.Groups.Count; g++)
        {
            var inside = chart.Nodes.Index().Where(n => IsWithin(chart, n.Item.Group, g)).Select(n => Area(layout.Nodes[n.Index])).ToList();
            if (inside.Count == 0) continue;
            var room = gap * (1 + Depth(chart, g));
            var frame = new DiagramArea(
                Math.Max(1, inside.Min(n => n.Left) - room), Math.Max(1, inside.Min(n => n.Top) - room - TitleRoom), Math.Min(layout.Width - 1, inside.Max(n => n.Right) + room), Math.Min(layout.Height - 1, inside.Max(n => n.Bottom) + room));
            if (chart.Nodes.Index().Any(n => !IsWithin(chart, n.Item.Group, g) && Area(layout.Nodes[n.Index]).Meets(frame))) continue;
            yield return I($"<path d=\"{Lines(frame, labels)}\" stroke-opacity=\"0.4\" stroke-dasharray=\"3 3\"/>") + Title(PlainText.Shorten(chart.Groups[g].Title.Replace('\n', ' '), LongestTitle), frame, layout, labels);
        }
    }

    /// <summary>The four sides, without what labels cover.</summary>
    private static string Lines(DiagramArea frame, IReadOnlyList<DiagramArea> labels)
    {
        var sides = new[] { frame.Top, frame.Bottom }.SelectMany(y => Between(frame.Left, frame.Right, labels.Where(l => l.Top < y && l.Bottom > y).Select(l => (l.Left, l.Right))).Select(p => I($"M{p.From:0.##},{y:0.##}H{p.To:0.##}")))
            .Concat(new[] { frame.Left, frame.Right }.SelectMany(x => Between(frame.Top, frame.Bottom, labels.Where(l => l.Left < x && l.Right > x).Select(l => (l.Top, l.Bottom))).Select(p => I($"M{x:0.##},{p.From:0.##}V{p.To:0.##}"))));
        return string.Concat(sides);
    }

    private static IEnumerable<(double From, double To)> Between(double from, double to, IEnumerable<(double From, double To)> gaps)
    {
        foreach (var gap in gaps.Where(g => g.From < to && g.To > from).Order())
        {
            if (gap.From > from) yield return (from, gap.From);
            from = Math.Max(from, gap.To);
        }
        if (from < to) yield return (from, to);
    }

    /// <summary>At the left, or where least comes to lie on it.</summary>
    private static string Title(string title, DiagramArea frame, GraphLayout layout, IReadOnlyList<DiagramArea> labels)
    {
        var width = TextWidth.Of(title) * TitleSize;
        var left = new[] { frame.Left + 8, frame.Right - 8 - width, (frame.Left + frame.Right - width) / 2 }.Where(x => x > frame.Left).DefaultIfEmpty(frame.Left + 8)
            .MinBy(x => new DiagramArea(x - 2, frame.Top, x + width + 2, frame.Top + TitleHeight) is var place ? labels.Count(place.Meets) + layout.Edges.Count(e => Passes(e, place)) : 0);
        return I($"<text x=\"{left:0.##}\" y=\"{frame.Top + 14:0.##}\" fill=\"currentColor\" stroke=\"none\" font-size=\"{TitleSize:0.#}\">{DiagramSvg.Text(title)}</text>");
    }

    private static bool Passes(PlacedEdge edge, DiagramArea place) => edge.Points.Zip(edge.Points.Skip(1)).Any(s => Enumerable.Range(0, 21).Any(i => place.Has(new(s.First.X + (s.Second.X - s.First.X) * i / 20, s.First.Y + (s.Second.Y - s.First.Y) * i / 20))));

    private static DiagramArea Area(PlacedNode node) => new(node.X - node.Width / 2, node.Y - node.Height / 2, node.X + node.Width / 2, node.Y + node.Height / 2);

    private static bool IsWithin(Flowchart chart, int group, int outer)
    {
        for (; group >= 0; group = chart.Groups[group].Parent)
            if (group == outer) return true;
        return false;
    }

    /// <summary>How many levels of subgraphs are within.</summary>
    private static int Depth(Flowchart chart, int group) =>
        chart.Groups.Index().Where(g => g.Item.Parent == group).Select(g => 1 + Depth(chart, g.Index)).DefaultIfEmpty(0).Max();

    private static string I(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
