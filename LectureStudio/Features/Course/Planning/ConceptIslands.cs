using LectureStudio.Pipeline.Algorithms.Graphs;

namespace LectureStudio.Features.Course.Planning;

/// <summary>Draws a graph island by island, the largest first and the others in rows below it, so that what has nothing to do with one another takes no room between.</summary>
internal static class ConceptIslands
{
    private const double Margin = 16, Gap = 28;

    /// <summary>Rows are as wide as the largest island, and no narrower than a page's map.</summary>
    private const double LeastWidth = 760;

    /// <param name="besides">Links that hold an island together and are not laid out.</param>
    public static GraphLayout Place(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, IReadOnlyList<LayoutEdge> besides, LayoutStyle style)
    {
        var islands = Islands(nodes.Count, [.. edges, .. besides]).Select(members => new Island(members, nodes, edges, style)).OrderByDescending(i => i.Members.Count).ThenBy(i => i.Members[0]).ToList();
        var (places, lines) = (new PlacedNode[nodes.Count], new PlacedEdge[edges.Count]);
        var width = Math.Max(LeastWidth, islands.Select(i => i.Layout.Width).DefaultIfEmpty().Max());
        var (x, y, row) = (0.0, 0.0, 0.0);
        foreach (var island in islands)
        {
            if (x > 0 && x + island.Layout.Width > width) (x, y, row) = (0, y + row + Gap, 0);
            island.Put(x + Margin, y + Margin, places, lines);
            (x, row) = (x + island.Layout.Width + Gap, Math.Max(row, island.Layout.Height));
        }
        return new(places.Select(p => p.X + (p.Width / 2)).DefaultIfEmpty().Max() + Margin, y + row + (2 * Margin), places, lines);
    }

    /// <summary>Which nodes hang together, each island in order.</summary>
    private static IEnumerable<IReadOnlyList<int>> Islands(int nodes, IReadOnlyList<LayoutEdge> edges)
    {
        var first = Enumerable.Range(0, nodes).ToArray();
        foreach (var edge in edges) first[Math.Max(Find(edge.From), Find(edge.To))] = Math.Min(Find(edge.From), Find(edge.To));
        return Enumerable.Range(0, nodes).GroupBy(Find).Select(g => g.ToList());

        int Find(int node) => first[node] == node ? node : first[node] = Find(first[node]);
    }

    private sealed class Island
    {
        private readonly IReadOnlyList<int> lines;

        public Island(IReadOnlyList<int> members, IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, LayoutStyle style)
        {
            var number = members.Index().ToDictionary(m => m.Item, m => m.Index);
            (Members, lines) = (members, [.. edges.Index().Where(e => number.ContainsKey(e.Item.From)).Select(e => e.Index)]);
            Layout = LayeredLayout.Of([.. members.Select(m => nodes[m])], [.. lines.Select(l => edges[l] with { From = number[edges[l].From], To = number[edges[l].To] })], style);
        }

        public IReadOnlyList<int> Members { get; }

        public GraphLayout Layout { get; }

        public void Put(double x, double y, PlacedNode[] places, PlacedEdge[] edges)
        {
            foreach (var (i, member) in Members.Index()) places[member] = Layout.Nodes[i] with { X = Layout.Nodes[i].X + x, Y = Layout.Nodes[i].Y + y };
            foreach (var (i, line) in lines.Index()) edges[line] = Layout.Edges[i] with { Points = [.. Layout.Edges[i].Points.Select(p => new LayoutPoint(p.X + x, p.Y + y))] };
        }
    }
}
