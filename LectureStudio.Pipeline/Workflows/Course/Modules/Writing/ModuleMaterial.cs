using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>All that a module is written from. Two equal ones give the same module.</summary>
/// <param name="Documents">Of its parts, each once, in the order of the parts.</param>
/// <param name="Before">The module before it; null for the first.</param>
/// <param name="After">The module after it; null for the last.</param>
/// <param name="Repeated">Path and first line of blocks that an earlier module has already, word by word; sorted.</param>
internal sealed record ModuleMaterial(
    PlannedModule Plan, IReadOnlyList<ModuleDocument> Documents, NamedPlace Own, NamedPlace? Before, NamedPlace? After, IReadOnlyList<string> Repeated, IReadOnlyList<ConceptLink> Links, WritingStyle Style)
{
    /// <summary>The document of a path.</summary>
    public ModuleDocument? Document(string path) => Documents.FirstOrDefault(d => d.Analysis.Path == path);

    /// <summary>The concepts it teaches, with the place where a document of it explains each.</summary>
    public IEnumerable<(DocumentConcept Concept, ModuleDocument Document)> Taught =>
        Plan.Teaches.Select(name => Documents.SelectMany(d => d.Analysis.Concepts.Select(c => (Concept: c, Document: d)))
                .Where(c => string.Equals(c.Concept.Name, name, StringComparison.OrdinalIgnoreCase) && IsWithin(c.Document.Analysis.Path, c.Concept.FirstLine))
                .OrderByDescending(c => c.Concept.IsTaught).ThenByDescending(c => c.Concept.Definition is not null).FirstOrDefault())
            .Where(c => c.Concept is not null);

    /// <summary>Whether a line belongs to the module.</summary>
    public bool IsWithin(string path, int line) => Plan.Parts.Any(p => p.Path == path && line >= p.FirstLine && (p.LastLine == 0 || line <= p.LastLine));
}

/// <summary>A document of a module.</summary>
internal sealed record ModuleDocument(DocumentAnalysis Analysis, DocumentText Text);

/// <summary>What a module or a stretch of it is called, and where the source says so.</summary>
/// <param name="Needs">Of the module after: a concept of this one that it needs.</param>
internal sealed record NamedPlace(string Title, Citation Where, string? Needs = null);

/// <summary>How it is written.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Depth">The shallower, the more is left out.</param>
internal sealed record WritingStyle(string Language, Complexity Depth, string Wishes);
