using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Graphs;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>Draws Mermaid flowcharts, state diagrams and sequence diagrams as SVG without scripts, styles or anything loaded: in the colour of the text around it, so that it fits light, dark and print.</summary>
public static class DiagramSvg
{
    private const double Margin = 10, GroupGap = 14;

    /// <summary>The picture with a title and a description for those who do not see it; null when the text is no diagram that can be drawn.</summary>
    /// <param name="mermaid">With or without a fence around it.</param>
    /// <param name="title">What it shows.</param>
    public static string? TryDraw(string mermaid, string title = "") => MermaidDiagram.Parse(mermaid) switch
    {
        { Chart: { } chart } => Draw(chart, title),
        { Sequence: { } sequence } => SequenceSvg.Draw(sequence, title),
        _ => null,
    };

    /// <summary>Draws a parsed flowchart. The same one gives the same picture.</summary>
    public static string Draw(Flowchart chart, string title = "")
    {
        var direction = (LayoutDirection)(int)chart.Direction;
        var boxes = chart.Nodes.Select(n => DiagramBox.Of(n.Label.Length > 0 ? n.Label : " ", n.Shape)).ToList();
        var labels = chart.Links.Select(DiagramLabel.Of).ToList();
        var layout = LayeredLayout.Of(
            [.. boxes.Select(b => new LayoutNode(b.Width, b.Height))],
            [.. chart.Links.Select((l, i) => new LayoutEdge(l.From, l.To, labels[i].Width, labels[i].Height))],
            new LayoutStyle(direction, LayerGap: 46, NodeGap: 26, Margin: Margin + (chart.Groups.Count > 0 ? GroupGap * 2 : 0)));
        var areas = labels.Select((l, i) => layout.Edges[i].Label is { } at ? l.At(at) : null).ToList();
        var description = DiagramText.Of(chart);
        var id = "d" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title + description)))[..10];
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {layout.Width:0.##} {layout.Height:0.##}\" width=\"{layout.Width:0.##}\" height=\"{layout.Height:0.##}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" direction=\"ltr\" font-family=\"inherit\" font-size=\"14\" fill=\"none\" stroke=\"currentColor\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-t\">{Text(title.Length > 0 ? title : DiagramText.Title(chart))}</title><desc id=\"{id}-d\">{Text(description)}</desc>");
        foreach (var group in DiagramGroups.Of(chart, layout, GroupGap, [.. areas.OfType<DiagramArea>()])) svg.Append(group);
        foreach (var (i, link) in chart.Links.Index().Where(l => l.Item.Line != FlowLine.Invisible)) svg.Append(DiagramLink.Draw(link, Met(i, link), direction, areas[i]));
        foreach (var (i, box) in boxes.Index()) svg.Append(box.Draw(layout.Nodes[i]));
        foreach (var (i, label) in labels.Index())
            if (layout.Edges[i].Label is { } at) svg.Append(label.Draw(at));
        return svg.Append("</svg>").ToString();

        IReadOnlyList<LayoutPoint> Met(int i, FlowLink link) =>
            [boxes[link.From].Meet(layout.Nodes[link.From], layout.Edges[i].Points[0]), .. layout.Edges[i].Points.Skip(1).SkipLast(1), boxes[link.To].Meet(layout.Nodes[link.To], layout.Edges[i].Points[^1])];
    }

    internal static string Text(string text) => WebUtility.HtmlEncode(text.Replace('\n', ' '));
}
