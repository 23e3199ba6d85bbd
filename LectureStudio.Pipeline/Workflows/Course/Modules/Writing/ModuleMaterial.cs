using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Planning;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>All that a module is written from. Two equal ones give the same module.</summary>
/// <param name="Documents">Of its parts, each once, in the order of the parts.</param>
/// <param name="Before">The module before it; null for the first.</param>
/// <param name="After">The module after it; null for the last.</param>
/// <param name="Repeated">Path and first line of blocks that an earlier module has already, word by word; sorted.</param>
/// <param name="Forward">Stretches that have their place in a larger one of this pathway and were brought forward.</param>
internal sealed record ModuleMaterial(
    PlannedModule Plan, IReadOnlyList<ModuleDocument> Documents, NamedPlace Own, NamedPlace? Before, NamedPlace? After, IReadOnlyList<string> Repeated, IReadOnlyList<ModulePart> Forward, IReadOnlyList<ConceptLink> Links, WritingStyle Style)
{
    /// <summary>Lines of the longest passage that counts as brought forward.</summary>
    private const int LongestAside = 45;

    /// <summary>The document of a path.</summary>
    public ModuleDocument? Document(string path) => Documents.FirstOrDefault(d => d.Analysis.Path == path);

    /// <summary>The concepts it teaches, with the place where a document of it explains each.</summary>
    public IEnumerable<(DocumentConcept Concept, ModuleDocument Document)> Taught =>
        Plan.Teaches.Select(name => Documents.SelectMany(d => d.Analysis.Concepts.Select(c => (Concept: c, Document: d)))
                .Where(c => string.Equals(c.Concept.Name, name, StringComparison.OrdinalIgnoreCase) && IsWithin(c.Document.Analysis.Path, c.Concept.FirstLine))
                .OrderByDescending(c => c.Concept.IsTaught).ThenByDescending(c => c.Concept.Definition is not null).FirstOrDefault())
            .Where(c => c.Concept is not null);

    /// <summary>The most important of them first: those that it has in their own place, and those that the person asks for.</summary>
    public IEnumerable<(DocumentConcept Concept, ModuleDocument Document)> Foremost
    {
        get
        {
            var (main, wishes) = (MainParts, new WishedWords(Style.Wishes, Tongue.For(Style.Language, "")));
            return Taught.OrderByDescending(t => t.Concept.IsTaught && DefinitionText.IsOne(t.Concept.Definition)).ThenByDescending(t => main.Any(p => p.Path == t.Document.Analysis.Path && p.Has(t.Concept.FirstLine)))
                .ThenByDescending(t => t.Concept.Weight * wishes.Weight(t.Concept.Name));
        }
    }

    /// <summary>
    /// The stretches that the module is about. Short stretches are passages that were brought forward, so that nothing is used before it is taught.
    /// </summary>
    public IReadOnlyList<ModulePart> MainParts => Plan.Parts.Where(p => !IsBroughtForward(p)).ToList() is { Count: > 0 } main ? main : Plan.Parts;

    private bool IsBroughtForward(ModulePart part) => Forward.Contains(part) ||
        Document(part.Path) is { } document && (part.LastLine > 0 ? part.LastLine : document.Text.Lines.Count) - part.FirstLine + 1 is var length && length <= LongestAside && length < document.Text.Lines.Count * 0.6;

    /// <summary>Whether a line belongs to the module.</summary>
    public bool IsWithin(string path, int line) => Plan.Parts.Any(p => p.Path == path && p.Has(line));
}

/// <summary>A document of a module.</summary>
internal sealed record ModuleDocument(DocumentAnalysis Analysis, DocumentText Text);

/// <summary>What a module or a stretch of it is called, and where the source says so.</summary>
/// <param name="Needs">Of the module after: a concept of this one that it needs.</param>
internal sealed record NamedPlace(string Title, IReadOnlyList<Citation> Where, string? Needs = null);

/// <summary>How it is written.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Depth">The shallower, the more is left out.</param>
/// <param name="IsQuick">A quick start: only the gist.</param>
internal sealed record WritingStyle(string Language, Complexity Depth, bool IsQuick, string Wishes);
