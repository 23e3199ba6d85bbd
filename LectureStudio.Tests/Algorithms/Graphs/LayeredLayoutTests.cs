using LectureStudio.Pipeline.Algorithms.Graphs;

namespace LectureStudio.Tests.Algorithms.Graphs;

public sealed class LayeredLayoutTests
{
    [Theory]
    [InlineData(LayoutDirection.Down)]
    [InlineData(LayoutDirection.Up)]
    [InlineData(LayoutDirection.Right)]
    [InlineData(LayoutDirection.Left)]
    public void Whatever_the_graph_no_two_boxes_touch_and_all_is_within_the_drawing(LayoutDirection direction)
    {
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var (nodes, edges) = Make(random, random.Next(0, 40));
            var layout = LayeredLayout.Of(nodes, edges, new LayoutStyle(direction));
            Assert.Equal(nodes.Select(n => (n.Width, n.Height)), layout.Nodes.Select(n => (n.Width, n.Height)));
            for (var i = 0; i < layout.Nodes.Count; i++)
            {
                var a = layout.Nodes[i];
                Assert.True(a.X - a.Width / 2 >= 0 && a.Y - a.Height / 2 >= 0 && a.X + a.Width / 2 <= layout.Width + 0.01 && a.Y + a.Height / 2 <= layout.Height + 0.01);
                foreach (var b in layout.Nodes.Take(i)) Assert.False(Math.Abs(a.X - b.X) < (a.Width + b.Width) / 2 - 0.02 && Math.Abs(a.Y - b.Y) < (a.Height + b.Height) / 2 - 0.02, $"{a} {b}");
            }
            foreach (var (edge, placed) in edges.Zip(layout.Edges))
            {
                Assert.True(placed.Points.Count >= 2 && placed.Points.All(p => p.X >= 0 && p.Y >= 0 && p.X <= layout.Width && p.Y <= layout.Height));
                Assert.True(OnBorder(placed.Points[0], layout.Nodes[edge.From]) && OnBorder(placed.Points[^1], layout.Nodes[edge.To]), $"{edge}");
                Assert.Equal(edge.LabelWidth > 0, placed.Label is not null);
                Assert.DoesNotContain("NaN", EdgePath.Curved(placed.Points, direction), StringComparison.Ordinal);
            }
            // Labels stand free of boxes and of one another.
            var labels = edges.Zip(layout.Edges).Where(p => p.Second.Label is not null).Select(p => (p.Second.Label!.Value.X, p.Second.Label.Value.Y, Width: p.First.LabelWidth, Height: p.First.LabelHeight)).ToList();
            var boxes = layout.Nodes.Select(n => (n.X, n.Y, n.Width, n.Height)).ToList();
            for (var i = 0; i < labels.Count; i++)
                Assert.DoesNotContain(boxes.Concat(labels.Take(i)), b => Math.Abs(labels[i].X - b.X) < (labels[i].Width + b.Width) / 2 - 0.02 && Math.Abs(labels[i].Y - b.Y) < (labels[i].Height + b.Height) / 2 - 0.02);
        }
    }

    [Fact]
    public void Links_lead_down_unless_the_graph_goes_in_circles()
    {
        var random = new Random(2);
        for (var round = 0; round < 40; round++)
        {
            var (nodes, all) = Make(random, random.Next(2, 40));
            var edges = all.Where(e => e.From < e.To).ToList();
            var layout = LayeredLayout.Of(nodes, edges);
            Assert.All(edges, e => Assert.True(layout.Nodes[e.From].Layer < layout.Nodes[e.To].Layer));
        }
    }

    [Fact]
    public void A_tree_and_a_ladder_are_drawn_without_crossings()
    {
        LayoutEdge[] tree = [.. Enumerable.Range(1, 14).Reverse().Select(i => new LayoutEdge((i - 1) / 2, i))];
        var net = LayerNet.Of([.. Enumerable.Repeat(new LayoutNode(10, 10), 15)], tree);
        CrossingReduction.Order(net);
        Assert.Equal(0, CrossingReduction.Crossings(net));
        LayoutEdge[] crossed = [new(0, 5), new(1, 4), new(2, 3)];
        net = LayerNet.Of([.. Enumerable.Repeat(new LayoutNode(10, 10), 6)], crossed);
        Assert.Equal(3, CrossingReduction.Crossings(net));
        CrossingReduction.Order(net);
        Assert.Equal(0, CrossingReduction.Crossings(net));
    }

    [Fact]
    public void A_parent_stands_over_the_middle_of_its_children()
    {
        var layout = LayeredLayout.Of([.. Enumerable.Repeat(new LayoutNode(40, 20), 4)], [new(0, 1), new(0, 2), new(0, 3)]);
        Assert.Equal(layout.Nodes[2].X, layout.Nodes[0].X, 0.5);
    }

    private static (List<LayoutNode> Nodes, List<LayoutEdge> Edges) Make(Random random, int count)
    {
        var nodes = Enumerable.Range(0, count).Select(_ => new LayoutNode(random.Next(20, 160), random.Next(20, 60))).ToList();
        var edges = count == 0 ? [] : Enumerable.Range(0, random.Next(0, count * 2)).Select(_ => new LayoutEdge(random.Next(count), random.Next(count), random.Next(6) == 0 ? 50 : 0, 14)).ToList();
        return (nodes, edges);
    }

    private static bool OnBorder(LayoutPoint p, PlacedNode n) =>
        Math.Abs(p.X - n.X) <= n.Width / 2 + 0.02 && Math.Abs(p.Y - n.Y) <= n.Height / 2 + 0.02 && (Math.Abs(Math.Abs(p.X - n.X) - n.Width / 2) < 0.02 || Math.Abs(Math.Abs(p.Y - n.Y) - n.Height / 2) < 0.02);
}
