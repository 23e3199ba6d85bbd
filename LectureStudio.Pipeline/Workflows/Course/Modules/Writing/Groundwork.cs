using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>What a module needs and the source explains later, told shortly: the definitions one after another, and of what is not defined the beginning of the passage that explains it.</summary>
internal sealed class Groundwork(ModuleMaterial material)
{
    /// <summary>Words of a passage; it comes in full in its own place.</summary>
    private const int MostWords = 60;

    private readonly List<(DocumentConcept Concept, ModuleDocument Document)> terms = [];
    private readonly List<DraftBlock> passages = [];
    private readonly HashSet<string> told = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="document">Of the passage.</param>
    /// <param name="part">The passage.</param>
    /// <param name="sections">What stands there, as far as the module does not have it in its place.</param>
    public void Add(ModuleDocument document, ModulePart part, IReadOnlyList<DraftSection> sections)
    {
        if (sections.All(s => s.Blocks.Count == 0)) return;
        var taught = document.Analysis.Concepts.Where(c => c.IsTaught && part.Has(c.FirstLine) && material.Plan.Teaches.Contains(c.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        foreach (var concept in taught.Where(c => DefinitionText.IsOne(c.Definition)))
            if (told.Add(concept.Name)) terms.Add((concept, document));
        if (taught.Any(c => !told.Contains(c.Name)) && sections.Select(Beginning).FirstOrDefault(b => b is not null) is { } beginning)
        {
            passages.AddRange(beginning);
            told.UnionWith(taught.Select(c => c.Name));
        }
    }

    /// <summary>The concepts that it tells.</summary>
    public IReadOnlySet<string> Told => told;

    /// <summary>The section's blocks; empty when nothing was brought forward.</summary>
    public IReadOnlyList<DraftBlock> Blocks =>
    [
        .. terms.Select(t => new DraftBlock(BlockKind.List, $"- **{t.Concept.Name}**: {Text.Stopped(t.Concept.Definition!.ReplaceLineEndings(" "))}", t.Concept.Definition!, Place(t), 1)),
        .. passages,
    ];

    /// <summary>As blocks of a course, the definitions in one list.</summary>
    public IReadOnlyList<CourseBlock> Finished
    {
        get
        {
            var (definitions, rest) = (Blocks.Where(b => b.Kind == BlockKind.List).ToList(), passages.Select(p => p.ToBlock()));
            return definitions.Count == 0 ? [.. rest] : [new(BlockKind.List, string.Join('\n', definitions.Select(d => d.Markdown)), [.. definitions.Select(d => d.Where).Distinct()]), .. rest];
        }
    }

    private static Citation Place((DocumentConcept Concept, ModuleDocument Document) term) =>
        new(term.Document.Analysis.Path, term.Concept.FirstLine, Math.Max(term.Concept.FirstLine, term.Concept.LastLine));

    /// <summary>The heading and the first paragraph under it, by whole sentences; null where no prose stands.</summary>
    private static IReadOnlyList<DraftBlock>? Beginning(DraftSection section)
    {
        if (section.Blocks.FirstOrDefault(b => b is { Kind: BlockKind.Paragraph, LeadsOn: false }) is not { } first) return null;
        var (kept, count) = (new List<string>(), 0);
        foreach (var sentence in MarkdownSentences.Of(first.Markdown))
        {
            count += BlockMarkdown.Words(sentence);
            if (kept.Count > 0 && count > MostWords) break;
            kept.Add(sentence);
        }
        var text = string.Join(' ', kept);
        return [SectionHeadings.Of(section, section.Level - 1), first with { Markdown = text, Plain = Citing.ProofMarkup.Plain(text) }];
    }
}
