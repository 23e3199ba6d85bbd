using LectureStudio.Pipeline.Algorithms.Graphs;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Planning;

/// <summary>The most important concepts and their links, placed for a drawing from left to right.</summary>
/// <param name="Layout">Nodes as <paramref name="Concepts"/>, edges as <paramref name="Links"/>.</param>
/// <param name="Removed">Links that were taken out to resolve circles; they have no part in the layout.</param>
/// <param name="Hidden">Concepts that are not drawn.</param>
internal sealed record ConceptPicture(GraphLayout Layout, IReadOnlyList<ConceptNode> Concepts, IReadOnlyList<ConceptPictureLink> Links, IReadOnlyList<ConceptPictureLink> Removed, int Hidden)
{
    /// <summary>Of the number of its module, at the beginning of a concept's box.</summary>
    public const double Badge = 26;

    private const double Padding = 26, Height = 34;

    private static readonly LayoutStyle Style = new(LayoutDirection.Right, LayerGap: 52, NodeGap: 12, Margin: 0);

    /// <param name="most">Concepts that are drawn, the weightiest.</param>
    public static ConceptPicture Of(Pathways pathways, int most)
    {
        var drawn = pathways.Concepts.OrderByDescending(c => c.Weight).Take(most).ToHashSet();
        IReadOnlyList<ConceptNode> concepts = [.. pathways.Concepts.Where(drawn.Contains)];
        var number = concepts.Index().ToDictionary(c => c.Item.Name, c => c.Index, StringComparer.OrdinalIgnoreCase);
        var links = Direct(Drawn(pathways.Links), concepts.Count);
        var removed = Drawn(pathways.Circles.Select(c => c.Removed));
        var layout = ConceptIslands.Place(
            [.. concepts.Select(c => new LayoutNode(ConceptLabel.Width(c.Name) + Padding + Badge, Height))],
            [.. links.Select(l => new LayoutEdge(l.From, l.To))], [.. removed.Select(l => new LayoutEdge(l.From, l.To))], Style);
        return new(layout, concepts, links, removed, pathways.Concepts.Count - concepts.Count);

        IReadOnlyList<ConceptPictureLink> Drawn(IEnumerable<ConceptLink> all) =>
            [.. all.Where(l => number.ContainsKey(l.Before) && number.ContainsKey(l.After)).Select(l => new ConceptPictureLink(l, number[l.Before], number[l.After]))];
    }

    /// <summary>Without the links that follow from others: what is needed for something that is needed is not drawn twice.</summary>
    private static IReadOnlyList<ConceptPictureLink> Direct(IReadOnlyList<ConceptPictureLink> links, int concepts)
    {
        var next = new List<int>[concepts];
        for (var i = 0; i < concepts; i++) next[i] = [];
        foreach (var link in links) next[link.From].Add(link.To);
        return [.. links.Where(l => !LeadsOn(l))];

        bool LeadsOn(ConceptPictureLink link)
        {
            var (seen, open) = (new HashSet<int>(), new Stack<int>(next[link.From].Where(n => n != link.To)));
            while (open.TryPop(out var at))
            {
                if (at == link.To) return true;
                if (seen.Add(at)) foreach (var further in next[at]) open.Push(further);
            }
            return false;
        }
    }
}

/// <summary>A drawn link.</summary>
internal sealed record ConceptPictureLink(ConceptLink Link, int From, int To);
