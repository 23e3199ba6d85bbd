using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Graphs;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>Frames around subgraphs. The layout knows nothing of them: where another box would come to lie within a frame, there is none, rather than a wrong one.</summary>
internal static class DiagramGroups
{
    public static IEnumerable<string> Of(Flowchart chart, GraphLayout layout, double gap, double lineHeight)
    {
        for (var g = 0; g < chart.Groups.Count; g++)
        {
            var inside = chart.Nodes.Index().Where(n => IsWithin(chart, n.Item.Group, g)).Select(n => layout.Nodes[n.Index]).ToList();
            if (inside.Count == 0) continue;
            var room = gap * (1 + Depth(chart, g));
            double left = inside.Min(n => n.X - n.Width / 2) - room, right = inside.Max(n => n.X + n.Width / 2) + room;
            double top = inside.Min(n => n.Y - n.Height / 2) - room - lineHeight * 0.6, bottom = inside.Max(n => n.Y + n.Height / 2) + room;
            (left, top, right, bottom) = (Math.Max(1, left), Math.Max(1, top), Math.Min(layout.Width - 1, right), Math.Min(layout.Height - 1, bottom));
            if (chart.Nodes.Index().Any(n => !IsWithin(chart, n.Item.Group, g) && layout.Nodes[n.Index] is var o && o.X + o.Width / 2 > left && o.X - o.Width / 2 < right && o.Y + o.Height / 2 > top && o.Y - o.Height / 2 < bottom)) continue;
            var title = PlainText.Shorten(chart.Groups[g].Title.Replace('\n', ' '), 60);
            yield return string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{left:0.##}\" y=\"{top:0.##}\" width=\"{right - left:0.##}\" height=\"{bottom - top:0.##}\" rx=\"6\" stroke-opacity=\"0.4\" stroke-dasharray=\"3 3\"/>")
                + string.Create(CultureInfo.InvariantCulture, $"<text x=\"{left + 8:0.##}\" y=\"{top + 14:0.##}\" fill=\"currentColor\" stroke=\"none\" font-size=\"12\">{DiagramSvg.Text(title)}</text>");
        }
    }

    private static bool IsWithin(Flowchart chart, int group, int outer)
    {
        for (; group >= 0; group = chart.Groups[group].Parent)
            if (group == outer) return true;
        return false;
    }

    /// <summary>How many levels of subgraphs are within.</summary>
    private static int Depth(Flowchart chart, int group) =>
        chart.Groups.Index().Where(g => g.Item.Parent == group).Select(g => 1 + Depth(chart, g.Index)).DefaultIfEmpty(0).Max();
}
