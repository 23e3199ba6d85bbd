using LectureStudio.Pipeline.Algorithms.Graphs;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>The concepts of a source and what comes before what, without circles.</summary>
/// <param name="Nodes">In an order in which none needs a later one.</param>
internal sealed record ConceptGraph(IReadOnlyList<ConceptNode> Nodes, IReadOnlyList<ConceptLink> Links, IReadOnlyList<ConceptCircle> Circles)
{
    /// <summary>A larger map is of no use to anybody, and is kept with every version of the pathways.</summary>
    private const int MostConcepts = 1500;

    /// <summary>Counts less towards a concept's weight than explaining it.</summary>
    private const double UseShare = 0.4;

    public static ConceptGraph Of(ConceptPlaces places)
    {
        var weights = Weights(places);
        var most = weights.Values.DefaultIfEmpty(1).Max();
        // In the order in which they are met, which is the order among those that need nothing of one another.
        var names = places.Names.Where(weights.ContainsKey).Select((name, i) => (name, i)).OrderByDescending(n => weights[n.name]).ThenBy(n => n.i).Take(MostConcepts).OrderBy(n => n.i).Select(n => n.name).ToList();
        var number = names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.OrdinalIgnoreCase);
        var reasons = LinkReasons.Of(places, number, weights);
        var links = reasons.Select(r => new GraphLink(r.From, r.To, r.Strength)).ToList();
        var circles = Algorithms.Graphs.Circles.Resolve(names.Count, links);
        var removed = circles.Select(c => c.Removed).ToHashSet();
        var kept = Enumerable.Range(0, links.Count).Where(i => !removed.Contains(i)).ToList();
        return new(
            [.. TopologicalOrder.Of(names.Count, [.. kept.Select(i => links[i])]).Select(i => new ConceptNode(names[i], Math.Round(weights[names[i]] / most, 3), [.. places.Teachers(names[i]).Select(t => t.Document.Path)]))],
            [.. kept.Select(i => Link(reasons[i]))],
            [.. circles.Select(c => new ConceptCircle([.. c.Nodes.Select(n => names[n])], Link(reasons[c.Removed])))]);

        ConceptLink Link(LinkReason r) => new(names[r.From], names[r.To], r.Why);
    }

    private static Dictionary<string, double> Weights(ConceptPlaces places)
    {
        var weights = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var document in places.Documents)
            foreach (var concept in document.Concepts)
                weights[concept.Name] = weights.GetValueOrDefault(concept.Name) + Math.Max(concept.Weight, 0.01) * (concept.IsTaught ? 1 : UseShare);
        // A concept of fifty documents is not fifty times as important.
        foreach (var name in weights.Keys.ToList()) weights[name] = Math.Sqrt(weights[name]);
        return weights;
    }
}
