namespace LectureStudio.Pipeline.Algorithms.Graphs;

/// <summary>A graph in layers: its nodes, then what stands for a link in each layer it passes.</summary>
internal sealed class LayerNet
{
    private LayerNet(List<LayerPlace> places, List<List<int>> layers, List<List<int>> routes, bool[] isReversed, Dictionary<int, double> ownLabels, List<int> apart)
    {
        (Places, Layers, Routes, IsReversed, OwnLabels, Apart) = (places, layers, routes, isReversed, ownLabels, apart);
        for (var i = 0; i < layers.Count; i++)
            for (var j = 0; j < layers[i].Count; j++) places[layers[i][j]].Order = j;
    }

    public List<LayerPlace> Places { get; }

    /// <summary>Numbers of places, layer by layer, from left to right.</summary>
    public List<List<int>> Layers { get; }

    /// <summary>For each link the places it goes through, layer by layer downwards; empty for one from a node to itself.</summary>
    public List<List<int>> Routes { get; }

    /// <summary>Links that lead up, so that the rest can lead down.</summary>
    public bool[] IsReversed { get; }

    /// <summary>Of links from a node to itself: how far the middle of the label is from the node's right side.</summary>
    public Dictionary<int, double> OwnLabels { get; }

    /// <summary>Nodes without links: they stand in rows of their own.</summary>
    public List<int> Apart { get; }

    public static LayerNet Of(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges)
    {
        var proper = Enumerable.Range(0, edges.Count).Where(i => edges[i].From != edges[i].To).ToList();
        var links = proper.Select(i => new GraphLink(edges[i].From, edges[i].To, 1)).ToList();
        var isReversed = new bool[edges.Count];
        foreach (var circle in Circles.Resolve(nodes.Count, links)) isReversed[proper[circle.Removed]] = true;
        var down = proper.Select(i => isReversed[i] ? new GraphLink(edges[i].To, edges[i].From, 1) : new GraphLink(edges[i].From, edges[i].To, 1)).ToList();
        // A label takes a layer of its own between the two.
        var step = edges.Any(e => e.LabelWidth > 0) ? 2 : 1;
        var layer = Layering(nodes.Count, down, step);
        var linked = edges.Where(e => e.From != e.To).SelectMany(e => new[] { e.From, e.To }).ToHashSet();
        var places = nodes.Select((n, i) => new LayerPlace { Width = n.Width, Height = n.Height, Layer = layer[i] }).ToList();
        var layers = Enumerable.Range(0, linked.Count == 0 ? 0 : linked.Max(i => layer[i]) + 1).Select(_ => new List<int>()).ToList();
        for (var i = 0; i < nodes.Count; i++)
            if (linked.Contains(i)) layers[layer[i]].Add(i);
        var own = edges.Index().Where(e => e.Item.From == e.Item.To).ToDictionary(e => e.Index, e => places[e.Item.From].Hold(e.Item.LabelWidth, e.Item.LabelHeight));
        var routes = edges.Select(_ => new List<int>()).ToList();
        foreach (var (n, i) in proper.Index())
        {
            var (from, to) = (down[n].From, down[n].To);
            routes[i].Add(from);
            var middle = (layer[from] + layer[to]) / 2;
            for (var l = layer[from] + 1; l < layer[to]; l++)
            {
                var hasLabel = l == middle && edges[i].LabelWidth > 0;
                places.Add(new() { Width = hasLabel ? edges[i].LabelWidth : 0, Height = hasLabel ? edges[i].LabelHeight : 0, Layer = l, IsPassing = true, Label = hasLabel ? i : -1 });
                layers[l].Add(places.Count - 1);
                routes[i].Add(places.Count - 1);
            }
            routes[i].Add(to);
            foreach (var (a, b) in routes[i].Zip(routes[i].Skip(1)))
            {
                places[a].Below.Add(b);
                places[b].Above.Add(a);
            }
        }
        return new(places, layers, routes, isReversed, own, [.. Enumerable.Range(0, nodes.Count).Where(i => !linked.Contains(i))]);
    }

    /// <summary>Each node below all that lead to it, and no higher than it must: what only leads on stands right above what it leads to.</summary>
    private static int[] Layering(int nodes, List<GraphLink> down, int step)
    {
        var layer = new int[nodes];
        var (next, before) = (down.ToLookup(l => l.From, l => l.To), down.ToLookup(l => l.To, l => l.From));
        var order = TopologicalOrder.Of(nodes, down);
        foreach (var node in order)
            foreach (var to in next[node]) layer[to] = Math.Max(layer[to], layer[node] + step);
        foreach (var node in order.Reverse())
            if (next[node].Any() && next[node].Count() > before[node].Count()) layer[node] = next[node].Min(to => layer[to]) - step;
        var top = down.Count == 0 ? 0 : down.Min(l => layer[l.From]);
        for (var i = 0; i < nodes; i++) layer[i] = Math.Max(0, layer[i] - top);
        return layer;
    }
}

/// <summary>A node in its layer, or where a link passes one.</summary>
internal sealed class LayerPlace
{
    /// <summary>How far a link from a node to itself stands out, and how far its label from that.</summary>
    public const double Loop = 18, LabelGap = 6;

    public double Width { get; init; }
    public double Height { get; init; }
    public int Layer { get; init; }
    public bool IsPassing { get; init; }

    /// <summary>The link whose label stands here; -1 for none.</summary>
    public int Label { get; init; } = -1;

    /// <summary>Room to the right that links to itself and their labels take.</summary>
    public double Beside { get; private set; }

    /// <summary>Height with these labels.</summary>
    public double Reach => Math.Max(Height, labels);

    public int Order { get; set; }
    public double X { get; set; }
    public double Y { get; set; }
    public List<int> Above { get; } = [];
    public List<int> Below { get; } = [];

    private double labels;

    /// <summary>Makes room for a link to itself; several share the line, and have their labels side by side.</summary>
    /// <returns>How far the middle of the label is from the right side.</returns>
    public double Hold(double labelWidth, double labelHeight)
    {
        Beside = Math.Max(Beside, Loop) + (labelWidth > 0 ? LabelGap + labelWidth : 0);
        labels = Math.Max(labels, labelHeight);
        return Beside - labelWidth / 2;
    }
}
