namespace LectureStudio.Pipeline.Algorithms.Graphs;

/// <summary>
/// Draws a directed graph in layers, so that links lead one way as far as they can (K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual
/// understanding of hierarchical system structures", IEEE Trans. SMC 11, 1981): circles are turned around at one link, nodes get layers,
/// layers an order with few crossings, and nodes a place near what they are linked with. The same graph gives the same drawing.
/// </summary>
public static class LayeredLayout
{
    /// <summary>Places nodes and links.</summary>
    /// <exception cref="ArgumentException">A link names a node that there is not.</exception>
    public static GraphLayout Of(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, LayoutStyle? style = null)
    {
        style ??= new LayoutStyle();
        if (edges.Any(e => e.From < 0 || e.To < 0 || e.From >= nodes.Count || e.To >= nodes.Count)) throw new ArgumentException("A link names a node that there is not.", nameof(edges));
        var isAcross = style.Direction is LayoutDirection.Left or LayoutDirection.Right;
        var net = LayerNet.Of(isAcross ? [.. nodes.Select(n => new LayoutNode(n.Height, n.Width))] : nodes, isAcross ? [.. edges.Select(e => e.LabelWidth > 0 ? e with { LabelWidth = e.LabelHeight, LabelHeight = e.LabelWidth } : e)] : edges);
        CrossingReduction.Order(net);
        LayerCoordinates.Place(net, style);
        return new LayoutDrawing(net, edges, style).Draw(nodes.Count);
    }
}
