using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>What a stretch of a document teaches, and what it uses without teaching it.</summary>
internal sealed record PartConcepts(IReadOnlyList<string> Taught, IReadOnlyList<string> Used);

/// <summary>
/// Where concepts are taught and used, as far as the analysis tells: a document's first use of a concept, the passage that teaches one,
/// and the concepts that a definition speaks of. Names are compared without regard to case and given as they were first met.
/// </summary>
internal sealed class ConceptPlaces
{
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DocumentAnalysis> documents;
    private readonly Dictionary<string, List<(DocumentAnalysis Document, DocumentConcept Concept)>> teachers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Path, int First, int Last), PartConcepts> parts = [];
    private readonly Dictionary<(string Path, string Name), IReadOnlyList<string>> mentioned = [];

    /// <param name="documents">To learn from, in reading order.</param>
    /// <param name="all">All that were analysed, code too: a concept has one name over all of them.</param>
    public ConceptPlaces(IReadOnlyList<DocumentAnalysis> documents, IReadOnlyList<DocumentAnalysis>? all = null)
    {
        Documents = documents;
        this.documents = documents.ToDictionary(d => d.Path, StringComparer.Ordinal);
        foreach (var concept in documents.Concat(all ?? []).SelectMany(d => d.Concepts)) names.TryAdd(concept.Name, concept.Name);
        var mentions = new ConceptMentions(names.Values, CourseTongue.Of(all ?? documents));
        foreach (var document in documents)
        {
            foreach (var concept in document.Concepts.Where(c => c.IsTaught))
            {
                (teachers.TryGetValue(concept.Name, out var known) ? known : teachers[concept.Name] = []).Add((document, concept));
                if (concept.Definition is { } definition)
                    mentioned[(document.Path, concept.Name)] = [.. mentions.In(definition).Where(n => !n.Equals(concept.Name, StringComparison.OrdinalIgnoreCase))];
            }
        }
        foreach (var known in teachers.Values)
        {
            var order = known.Select((k, i) => (k, i)).OrderByDescending(p => p.k.Concept.Definition is not null).ThenByDescending(p => p.k.Concept.Weight).ThenBy(p => p.i).Select(p => p.k).ToList();
            known.Clear();
            known.AddRange(order);
        }
    }

    public IReadOnlyList<DocumentAnalysis> Documents { get; }

    /// <summary>All concepts in the order they are met.</summary>
    public IEnumerable<string> Names => names.Values;

    public bool Has(string path) => documents.ContainsKey(path);

    public DocumentAnalysis Document(string path) => documents[path];

    public string Name(string name) => names.GetValueOrDefault(name, name);

    /// <summary>Who explains a concept, best first.</summary>
    public IReadOnlyList<(DocumentAnalysis Document, DocumentConcept Concept)> Teachers(string name) => teachers.TryGetValue(name, out var known) ? known : [];

    /// <summary>The concepts that a document's definition of one speaks of.</summary>
    public IReadOnlyList<string> Mentioned(string path, string name) => mentioned.GetValueOrDefault((path, name), []);

    public PartConcepts Of(ModulePart part)
    {
        var key = (part.Path, part.FirstLine, part.LastLine);
        return parts.TryGetValue(key, out var known) ? known : parts[key] = Look(part);
    }

    private PartConcepts Look(ModulePart part)
    {
        if (!documents.TryGetValue(part.Path, out var document)) return new([], []);
        var there = document.Concepts.Where(c => c.FirstLine >= part.FirstLine && (part.LastLine == 0 || c.FirstLine <= part.LastLine)).OrderBy(c => c.FirstLine).ToList();
        var taught = there.Where(c => c.IsTaught).Select(c => Name(c.Name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var own = taught.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = there.SelectMany(c => c.IsTaught ? Mentioned(part.Path, c.Name) : [Name(c.Name)]).Where(n => !own.Contains(n)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new(taught, used);
    }
}
