using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Planning;

/// <summary>What leads to a concept, and what it leads to, however far.</summary>
/// <param name="Before">With the concept itself.</param>
/// <param name="After">With the concept itself.</param>
internal sealed record ConceptNeighbours(IReadOnlySet<string> Before, IReadOnlySet<string> After)
{
    public static ConceptNeighbours Of(string concept, IReadOnlyList<ConceptLink> links) => new(
        Reached(concept, links.ToLookup(l => l.After, l => l.Before, StringComparer.OrdinalIgnoreCase)),
        Reached(concept, links.ToLookup(l => l.Before, l => l.After, StringComparer.OrdinalIgnoreCase)));

    public bool Has(string concept) => Before.Contains(concept) || After.Contains(concept);

    /// <summary>Whether a link is on a way to the concept, or from it.</summary>
    public bool Has(ConceptLink link) => (Before.Contains(link.Before) && Before.Contains(link.After)) || (After.Contains(link.Before) && After.Contains(link.After));

    private static HashSet<string> Reached(string concept, ILookup<string, string> next)
    {
        var (reached, open) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase) { concept }, new Stack<string>([concept]));
        while (open.TryPop(out var at))
            foreach (var further in next[at].Where(reached.Add)) open.Push(further);
        return reached;
    }
}
