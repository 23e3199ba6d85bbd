using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Planning;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>The concepts of a course: what wrong choices are taken from.</summary>
internal sealed class CourseConcepts
{
    private readonly Dictionary<string, double> weights;
    private readonly HashSet<(string, string)> linked;

    public CourseConcepts(DocumentAnalyses analyses, Pathways pathways, Tongue tongue)
    {
        Tongue = tongue;
        var names = analyses.Documents.SelectMany(d => d.Concepts).Select(c => c.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        Names = names;
        Mentions = new ConceptMentions(names, tongue);
        weights = pathways.Concepts.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Weight, StringComparer.OrdinalIgnoreCase);
        linked = [.. pathways.Links.SelectMany(l => new[] { (l.Before.ToLowerInvariant(), l.After.ToLowerInvariant()), (l.After.ToLowerInvariant(), l.Before.ToLowerInvariant()) })];
        Defined = [.. analyses.Documents.SelectMany(d => d.Concepts.Where(c => c is { IsTaught: true, Definition: not null }).Select(c => (d.Path, Concept: c)))];
    }

    public Tongue Tongue { get; }

    public IReadOnlyList<string> Names { get; }

    public ConceptMentions Mentions { get; }

    /// <summary>Concepts with the source's own sentence for them.</summary>
    public IReadOnlyList<(string Path, DocumentConcept Concept)> Defined { get; }

    public double Weight(string name) => weights.GetValueOrDefault(name, 0.05);

    /// <summary>Whether one is needed for the other.</summary>
    public bool AreLinked(string a, string b) => linked.Contains((a.ToLowerInvariant(), b.ToLowerInvariant()));
}
