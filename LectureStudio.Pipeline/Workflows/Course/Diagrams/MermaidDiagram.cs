namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>What is known of a Mermaid diagram without drawing it.</summary>
/// <param name="Kind">As Mermaid names it: <c>flowchart</c>, <c>sequenceDiagram</c>; empty for what is none.</param>
/// <param name="Fault">What is wrong with it, with its line; null when nothing was found.</param>
/// <param name="Chart">Of a flowchart without fault, and of a state diagram that can be drawn as one.</param>
/// <param name="Sequence">Of a sequence diagram that can be drawn.</param>
public sealed record MermaidDiagram(string Kind, string? Fault, Flowchart? Chart, SequenceChart? Sequence = null)
{
    /// <summary>Whether it parses as far as its kind is known here; see <c>docs/decisions/diagrams.md</c>.</summary>
    public bool IsSound => Fault is null;

    /// <summary>Parses a diagram.</summary>
    /// <param name="mermaid">With or without a fence around it.</param>
    public static MermaidDiagram Parse(string mermaid)
    {
        var lines = MermaidSource.Lines(mermaid);
        if (lines.Count == 0) return new("", "there is no diagram in it, or it is too long", null);
        var kind = lines[0].Text.Split([' ', '\t', ';', ':'], 2)[0];
        if (kind is "graph" or "flowchart" or "flowchart-elk")
        {
            var (chart, fault) = FlowchartParser.Parse(lines);
            return new("flowchart", fault, chart);
        }
        if (OtherDiagrams.Fault(kind, lines) is { } wrong) return new(kind, wrong, null);
        return new(kind, null, kind is "stateDiagram" or "stateDiagram-v2" ? StateParser.Parse(lines) : null, kind == "sequenceDiagram" ? SequenceParser.Parse(lines) : null);
    }
}
