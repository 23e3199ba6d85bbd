namespace LectureStudio.Pipeline.Algorithms.Graphs;

/// <summary>Turns placed layers into a drawing in the direction that was asked for.</summary>
internal sealed class LayoutDrawing(LayerNet net, IReadOnlyList<LayoutEdge> edges, LayoutStyle style)
{
    public GraphLayout Draw(int nodes)
    {
        var paths = edges.Select((e, i) => e.From == e.To ? SelfLoop(net.Places[e.From]) : Path(i)).ToList();
        var boxes = net.Places.Where(p => !p.IsPassing || p.Label >= 0).ToList();
        if (boxes.Count == 0) return new(2 * style.Margin, 2 * style.Margin, [], []);
        var points = paths.SelectMany(p => p).ToList();
        double left = Math.Min(boxes.Min(b => b.X - b.Width / 2), Least(points, p => p.X)), right = Math.Max(boxes.Max(b => b.X + b.Width / 2 + b.Beside), -Least(points, p => -p.X));
        double top = Math.Min(boxes.Min(b => b.Y - b.Reach / 2), Least(points, p => p.Y)), bottom = Math.Max(boxes.Max(b => b.Y + b.Reach / 2), -Least(points, p => -p.Y));
        var (width, height) = (right - left, bottom - top);
        var isAcross = style.Direction is LayoutDirection.Left or LayoutDirection.Right;
        var placed = net.Places.Take(nodes).Select(p => Turn(new(p.X, p.Y)) is var at && isAcross ? new PlacedNode(at.X, at.Y, Round(p.Height), Round(p.Width), p.Layer) : new PlacedNode(at.X, at.Y, Round(p.Width), Round(p.Height), p.Layer)).ToList();
        var labels = net.Places.Where(p => p.Label >= 0).ToDictionary(p => p.Label, p => Turn(new(p.X, p.Y)));
        foreach (var (i, own) in edges.Index().Where(e => e.Item.From == e.Item.To && e.Item.LabelWidth > 0)) labels[i] = Turn(new(net.Places[own.From].X + net.Places[own.From].Width / 2 + net.OwnLabels[i], net.Places[own.From].Y));
        return new(Round((isAcross ? height : width) + 2 * style.Margin), Round((isAcross ? width : height) + 2 * style.Margin), placed,
            [.. paths.Select((p, i) => new PlacedEdge([.. p.Select(Turn)], labels.TryGetValue(i, out var at) ? at : null))]);

        LayoutPoint Turn(LayoutPoint p)
        {
            var (x, y) = (p.X - left, p.Y - top);
            (x, y) = style.Direction switch
            {
                LayoutDirection.Up => (x, height - y),
                LayoutDirection.Right => (y, x),
                LayoutDirection.Left => (height - y, x),
                _ => (x, y),
            };
            return new(Round(x + style.Margin), Round(y + style.Margin));
        }
    }

    /// <summary>From border to border through the places the link passes. Links of one node are spread along its border.</summary>
    private List<LayoutPoint> Path(int edge)
    {
        var route = net.Routes[edge].Select(n => net.Places[n]).ToList();
        var (first, last) = (route[0], route[^1]);
        var points = new List<LayoutPoint> { new(first.X + Spread(first, first.Below, route[1]), first.Y + first.Height / 2) };
        foreach (var place in route.Skip(1).SkipLast(1))
        {
            // Straight through a layer, however high its boxes are.
            var half = net.Layers[place.Layer].Max(n => net.Places[n].Reach) / 2;
            points.Add(new(place.X, place.Y - half));
            if (half > 0) points.Add(new(place.X, place.Y + half));
        }
        points.Add(new(last.X + Spread(last, last.Above, route[^2]), last.Y - last.Height / 2));
        if (net.IsReversed[edge]) points.Reverse();
        return points;
    }

    private double Spread(LayerPlace node, List<int> linked, LayerPlace other)
    {
        var order = linked.Select(n => net.Places[n]).Distinct().OrderBy(p => p.X).ThenBy(p => p.Order).ToList();
        var step = Math.Min(14, node.Width * 0.6 / Math.Max(1, order.Count));
        return (order.IndexOf(other) - (order.Count - 1) / 2.0) * step;
    }

    private static List<LayoutPoint> SelfLoop(LayerPlace node)
    {
        var (x, y) = (node.X + node.Width / 2, node.Height / 4);
        return [new(x, node.Y - y), new(x + LayerPlace.Loop, node.Y - y), new(x + LayerPlace.Loop, node.Y + y), new(x, node.Y + y)];
    }

    private static double Least(IReadOnlyList<LayoutPoint> points, Func<LayoutPoint, double> of) => points.Count == 0 ? double.MaxValue : points.Min(of);

    // Two decimals are finer than any screen, and the same on every machine.
    private static double Round(double value) => Math.Round(value, 2) + 0.0;
}
