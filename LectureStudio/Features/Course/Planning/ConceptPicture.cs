using LectureStudio.Pipeline.Algorithms.Graphs;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Planning;

/// <summary>The most important concepts and their links, placed for a drawing from left to right.</summary>
/// <param name="Layout">Nodes as <paramref name="Concepts"/>, edges as <paramref name="Links"/>.</param>
/// <param name="Hidden">Concepts that are not drawn.</param>
internal sealed record ConceptPicture(GraphLayout Layout, IReadOnlyList<ConceptNode> Concepts, IReadOnlyList<ConceptPictureLink> Links, int Hidden)
{
    public const double LineHeight = 18;

    private const double LetterWidth = 7.4, Padding = 20, Height = 32, LongestName = 28;

    /// <param name="most">Concepts that are drawn, the weightiest.</param>
    public static ConceptPicture Of(Pathways pathways, int most)
    {
        var drawn = pathways.Concepts.OrderByDescending(c => c.Weight).Take(most).ToHashSet();
        IReadOnlyList<ConceptNode> concepts = [.. pathways.Concepts.Where(drawn.Contains)];
        var number = concepts.Index().ToDictionary(c => c.Item.Name, c => c.Index, StringComparer.OrdinalIgnoreCase);
        var links = pathways.Links.Select(l => (l, IsRemoved: false)).Concat(pathways.Circles.Select(c => (c.Removed, IsRemoved: true)))
            .Where(l => number.ContainsKey(l.Item1.Before) && number.ContainsKey(l.Item1.After))
            .Select(l => new ConceptPictureLink(l.Item1, number[l.Item1.Before], number[l.Item1.After], l.IsRemoved)).ToList();
        var layout = LayeredLayout.Of(
            [.. concepts.Select(c => new LayoutNode(Math.Min(c.Name.Length, LongestName) * LetterWidth + Padding, Height))],
            [.. links.Select(l => new LayoutEdge(l.From, l.To))],
            new LayoutStyle(LayoutDirection.Right, LayerGap: 48, NodeGap: 12));
        return new(layout, concepts, links, pathways.Concepts.Count - concepts.Count);
    }

    /// <summary>A name as it fits into its box.</summary>
    public static string Short(string name) => name.Length <= LongestName ? name : name[..((int)LongestName - 1)].TrimEnd() + "…";
}

/// <summary>A drawn link.</summary>
/// <param name="IsRemoved">It was taken out to resolve a circle.</param>
internal sealed record ConceptPictureLink(ConceptLink Link, int From, int To, bool IsRemoved);
