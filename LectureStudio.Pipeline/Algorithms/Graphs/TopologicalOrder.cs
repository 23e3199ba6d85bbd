namespace LectureStudio.Pipeline.Algorithms.Graphs;

/// <summary>An order in which every link leads forward.</summary>
public static class TopologicalOrder
{
    /// <summary>The nodes, each after all that lead to it; among those that could come next the one with the lowest number. The graph must have no circle.</summary>
    public static int[] Of(int nodes, IReadOnlyList<GraphLink> links)
    {
        var next = links.ToLookup(l => l.From, l => l.To);
        var waiting = new int[nodes];
        foreach (var link in links) waiting[link.To]++;
        var ready = new PriorityQueue<int, int>(Enumerable.Range(0, nodes).Where(i => waiting[i] == 0).Select(i => (i, i)));
        var order = new List<int>(nodes);
        while (ready.TryDequeue(out var node, out _))
        {
            order.Add(node);
            foreach (var to in next[node])
                if (--waiting[to] == 0) ready.Enqueue(to, to);
        }
        return order.Count == nodes ? [.. order] : throw new ArgumentException("The graph goes in a circle.", nameof(links));
    }
}
