namespace LectureStudio.Pipeline.Algorithms.Graphs;

/// <summary>Orders layers so that few links cross: by the middle of what each is linked with, up and down, and by exchanging neighbours (E. Gansner et al., "A technique for drawing directed graphs", IEEE Trans. Softw. Eng. 19, 1993).</summary>
internal static class CrossingReduction
{
    private const int Sweeps = 16;

    public static void Order(LayerNet net)
    {
        var best = Copy(net);
        var least = Crossings(net);
        for (var sweep = 0; sweep < Sweeps && least > 0; sweep++)
        {
            var isDown = sweep % 2 == 0;
            for (var i = 1; i < net.Layers.Count; i++)
            {
                var l = isDown ? i : net.Layers.Count - 1 - i;
                Sort(net, net.Layers[l], isDown);
            }
            Exchange(net);
            if (Crossings(net) is var now && now >= least) continue;
            (best, least) = (Copy(net), now);
        }
        for (var l = 0; l < best.Count; l++)
        {
            net.Layers[l].Clear();
            net.Layers[l].AddRange(best[l]);
            Number(net, net.Layers[l]);
        }
    }

    public static long Crossings(LayerNet net) => Enumerable.Range(0, Math.Max(0, net.Layers.Count - 1)).Sum(l => Crossings(net, net.Layers[l]));

    /// <summary>Pairs of links to the layer below that cross: inversions, counted with a tree of sums (W. Barth et al., "Simple and efficient bilayer cross counting", GD 2002).</summary>
    private static long Crossings(LayerNet net, List<int> layer)
    {
        var ends = layer.SelectMany(n => net.Places[n].Below.Select(b => net.Places[b].Order).Order()).ToList();
        if (ends.Count < 2) return 0;
        var tree = new int[ends.Max() + 2];
        long crossings = 0;
        for (var i = 0; i < ends.Count; i++)
        {
            var upTo = 0;
            for (var k = ends[i] + 1; k > 0; k -= k & -k) upTo += tree[k];
            crossings += i - upTo;
            for (var k = ends[i] + 1; k < tree.Length; k += k & -k) tree[k]++;
        }
        return crossings;
    }

    private static void Sort(LayerNet net, List<int> layer, bool isDown)
    {
        var keys = layer.ToDictionary(n => n, n => (isDown ? net.Places[n].Above : net.Places[n].Below) is { Count: > 0 } linked ? linked.Average(o => (double)net.Places[o].Order) : net.Places[n].Order);
        var order = layer.OrderBy(n => keys[n]).ThenBy(n => net.Places[n].Order).ToList();
        layer.Clear();
        layer.AddRange(order);
        Number(net, layer);
    }

    private static void Exchange(LayerNet net)
    {
        foreach (var layer in net.Layers)
        {
            for (var i = 0; i + 1 < layer.Count; i++)
            {
                var (a, b) = (net.Places[layer[i]], net.Places[layer[i + 1]]);
                if (Pairs(net, b.Above, a.Above) + Pairs(net, b.Below, a.Below) >= Pairs(net, a.Above, b.Above) + Pairs(net, a.Below, b.Below)) continue;
                (layer[i], layer[i + 1]) = (layer[i + 1], layer[i]);
                (a.Order, b.Order) = (b.Order, a.Order);
            }
        }
    }

    /// <summary>Crossings between the links of two neighbours when the first stands to the left.</summary>
    private static int Pairs(LayerNet net, List<int> left, List<int> right) => left.Sum(l => right.Count(r => net.Places[l].Order > net.Places[r].Order));

    private static void Number(LayerNet net, List<int> layer)
    {
        for (var i = 0; i < layer.Count; i++) net.Places[layer[i]].Order = i;
    }

    private static List<List<int>> Copy(LayerNet net) => [.. net.Layers.Select(l => l.ToList())];
}
