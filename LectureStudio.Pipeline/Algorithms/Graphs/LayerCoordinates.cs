namespace LectureStudio.Pipeline.Algorithms.Graphs;

/// <summary>Gives nodes their places: each as near to the middle of what it is linked with as its neighbours in the layer allow.</summary>
internal static class LayerCoordinates
{
    private const int Sweeps = 24;

    /// <summary>A long link is worth keeping straight.</summary>
    private const double PassingWeight = 6;

    /// <summary>What passes needs less room than a box.</summary>
    private const double PassingGap = 0.6;

    public static void Place(LayerNet net, LayoutStyle style)
    {
        foreach (var layer in net.Layers) Pack(net, layer, style);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isDown = sweep % 2 == 0;
            for (var i = 0; i < net.Layers.Count; i++)
            {
                var layer = net.Layers[isDown ? i : net.Layers.Count - 1 - i];
                // In the end what is below and above count alike.
                Settle(net, layer, style, above: isDown || sweep >= Sweeps - 4, below: !isDown || sweep >= Sweeps - 4);
            }
        }
        var y = 0.0;
        foreach (var layer in net.Layers)
        {
            var height = layer.Max(n => net.Places[n].Reach);
            foreach (var n in layer) net.Places[n].Y = y + height / 2;
            y += height + LayerGap(net, style);
        }
        Rows(net, style, net.Layers.Count == 0 ? 0 : y);
    }

    /// <summary>Layers for labels lie between two: together they take one gap.</summary>
    private static double LayerGap(LayerNet net, LayoutStyle style) => net.Places.Any(p => p.Label >= 0) ? style.LayerGap * 0.6 : style.LayerGap;

    private static void Pack(LayerNet net, List<int> layer, LayoutStyle style)
    {
        var x = 0.0;
        for (var i = 0; i < layer.Count; i++)
        {
            if (i > 0) x += Apart(net.Places[layer[i - 1]], net.Places[layer[i]], style);
            net.Places[layer[i]].X = x;
        }
        // In the middle above one another.
        foreach (var n in layer) net.Places[n].X -= x / 2;
    }

    /// <summary>
    /// The places that are nearest to where the nodes want to be (least squares) in the given order with the given gaps: neighbours that
    /// want too much become one block that goes to its mean (pool adjacent violators; R. Barlow et al., Statistical Inference under Order Restrictions, 1972).
    /// </summary>
    private static void Settle(LayerNet net, List<int> layer, LayoutStyle style, bool above, bool below)
    {
        var shift = 0.0;
        var blocks = new List<(double Sum, double Weight, int Count)>();
        var shifts = new double[layer.Count];
        for (var i = 0; i < layer.Count; i++)
        {
            var place = net.Places[layer[i]];
            if (i > 0) shift += Apart(net.Places[layer[i - 1]], place, style);
            shifts[i] = shift;
            var linked = (above ? place.Above : []).Concat(below ? place.Below : []).ToList();
            var weight = linked.Count == 0 ? 0.1 : place.IsPassing ? PassingWeight : 1 + 0.2 * linked.Count;
            var wanted = linked.Count == 0 ? place.X : linked.Average(o => net.Places[o].X);
            blocks.Add(((wanted - shift) * weight, weight, 1));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Weight > blocks[^1].Sum / blocks[^1].Weight)
            {
                var last = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = (blocks[^1].Sum + last.Sum, blocks[^1].Weight + last.Weight, blocks[^1].Count + last.Count);
            }
        }
        var at = 0;
        foreach (var (sum, weight, count) in blocks)
            for (var k = 0; k < count; k++, at++) net.Places[layer[at]].X = sum / weight + shifts[at];
    }

    /// <summary>Nodes without links in rows below, as wide as the rest or as a page is.</summary>
    private static void Rows(LayerNet net, LayoutStyle style, double y)
    {
        if (net.Apart.Count == 0) return;
        var drawn = net.Layers.SelectMany(l => l).Select(n => net.Places[n]).ToList();
        var left = drawn.Count == 0 ? 0 : drawn.Min(p => p.X - p.Width / 2);
        var area = net.Apart.Sum(n => (net.Places[n].Width + style.NodeGap) * (net.Places[n].Height + style.NodeGap));
        var width = Math.Max(drawn.Count == 0 ? 0 : drawn.Max(p => p.X + p.Width / 2) - left, Math.Sqrt(area * 1.6));
        var (x, height) = (0.0, 0.0);
        foreach (var place in net.Apart.Select(n => net.Places[n]))
        {
            if (x > 0 && x + place.Width + place.Beside > width)
            {
                y += height + style.NodeGap;
                (x, height) = (0, 0);
            }
            place.X = left + x + place.Width / 2;
            place.Y = y + place.Reach / 2;
            x += place.Width + place.Beside + style.NodeGap;
            height = Math.Max(height, place.Reach);
        }
    }

    /// <summary>The least distance between the middles of two neighbours.</summary>
    private static double Apart(LayerPlace a, LayerPlace b, LayoutStyle style) =>
        (a.Width + b.Width) / 2 + a.Beside + style.NodeGap * (a.IsPassing && b.IsPassing ? PassingGap : 1);
}
