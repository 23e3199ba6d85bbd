using LectureStudio.Pipeline.Algorithms.Graphs;

namespace LectureStudio.Tests.Algorithms.Graphs;

public sealed class CirclesTests
{
    [Fact]
    public void Takes_the_weakest_link_out_of_a_circle()
    {
        GraphLink[] links = [new(0, 1, 3), new(1, 2, 1), new(2, 0, 2), new(2, 3, 0.1)];
        var found = Assert.Single(Circles.Resolve(4, links));
        Assert.Equal(1, found.Removed);
        Assert.Equal([2, 0, 1], found.Nodes);
    }

    [Fact]
    public void Whatever_the_graph_what_is_left_has_no_circle_and_none_is_broken_at_a_stronger_link()
    {
        var random = new Random(4);
        for (var round = 0; round < 300; round++)
        {
            var nodes = random.Next(1, 30);
            var links = Enumerable.Range(0, random.Next(0, 90)).Select(_ => new GraphLink(random.Next(nodes), random.Next(nodes), random.Next(1, 6))).ToList();
            var found = Circles.Resolve(nodes, links);
            foreach (var circle in found)
            {
                var removed = links[circle.Removed];
                Assert.Equal((removed.To, removed.From), (circle.Nodes[0], circle.Nodes[^1]));
                foreach (var (from, to) in circle.Nodes.Zip(circle.Nodes.Skip(1)))
                    Assert.True(links.Where(l => l.From == from && l.To == to).Max(l => l.Strength) >= removed.Strength);
            }
            var kept = links.Where((_, i) => found.All(f => f.Removed != i)).ToList();
            var order = TopologicalOrder.Of(nodes, kept);
            var place = order.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i);
            Assert.All(kept, l => Assert.True(place[l.From] < place[l.To]));
        }
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_is_no_danger()
    {
        var links = Enumerable.Range(0, 99_999).Select(i => new GraphLink(i, i + 1, 1)).ToList();
        Assert.Equal(100_000, StrongComponents.Of(100_000, links).Distinct().Count());
        Assert.Empty(Circles.Resolve(100_000, links));
    }
}
