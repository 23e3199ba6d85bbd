namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>A flowchart in words, for those who do not see it. It needs no language of its own.</summary>
internal static class DiagramText
{
    private const int MostLinks = 60;

    /// <summary>"Client → Server (HTTP); Server → Database".</summary>
    public static string Of(Flowchart chart)
    {
        var links = chart.Links.Where(l => l.Line != FlowLine.Invisible).Take(MostLinks).Select(l =>
            $"{Name(chart, l.From)} {(l.End == FlowHead.None && l.Start == FlowHead.None ? "–" : l.Start != FlowHead.None && l.End != FlowHead.None ? "↔" : "→")} {Name(chart, l.To)}{(l.Label.Length > 0 ? $" ({OneLine(l.Label)})" : "")}");
        var linked = chart.Links.SelectMany(l => new[] { l.From, l.To }).ToHashSet();
        var alone = chart.Nodes.Index().Where(n => !linked.Contains(n.Index)).Select(n => OneLine(n.Item.Label));
        return string.Join("; ", links.Concat(alone));
    }

    /// <summary>The first box and the last, where nobody gave a title.</summary>
    public static string Title(Flowchart chart) => chart.Nodes.Count > 1 ? $"{OneLine(chart.Nodes[0].Label)} … {OneLine(chart.Nodes[^1].Label)}" : OneLine(chart.Nodes[0].Label);

    private static string Name(Flowchart chart, int node) => OneLine(chart.Nodes[node].Label);

    private static string OneLine(string text) => text.Replace('\n', ' ');
}
