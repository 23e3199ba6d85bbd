using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>Gathers what each module of the chosen pathway is written from.</summary>
internal sealed class CourseMaterials(SourceTexts texts, CourseScope scope, DocumentAnalyses analyses, Pathways pathways)
{
    private readonly Dictionary<string, DocumentAnalysis> known = analyses.Documents.ToDictionary(d => d.Path, StringComparer.Ordinal);

    /// <summary>The language most of the documents' words are in; English when none is known.</summary>
    public string Language => pathways.Choice.Modules.SelectMany(m => m.Parts).Select(p => known.GetValueOrDefault(p.Path)).OfType<DocumentAnalysis>().Where(d => d.Language.Length > 0)
        .GroupBy(d => d.Language.Split('-')[0]).OrderByDescending(g => g.Sum(d => d.Words)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault("en");

    /// <summary>One for each module, in order; a part whose document is gone is left out.</summary>
    public async Task<IReadOnlyList<ModuleMaterial>> GatherAsync(CancellationToken cancellation)
    {
        var style = new WritingStyle(Language, pathways.Choice.Depth, scope.Wishes);
        var proof = new CitationProof(style.Language);
        var repeated = new RepeatedBlocks();
        var made = new List<ModuleMaterial>();
        foreach (var plan in pathways.Choice.Modules)
        {
            var documents = new List<ModuleDocument>();
            foreach (var path in plan.Parts.Select(p => p.Path).Distinct(StringComparer.Ordinal))
                if (known.GetValueOrDefault(path) is { } analysis && await texts.ReadAsync(path, cancellation) is { } text)
                    documents.Add(new(analysis, text.Blocks.Count > 0 ? text : text with { Blocks = CodeBlocks.Of(analysis, text.Lines), Title = analysis.Title }));
            if (documents.Count == 0) continue;
            var links = pathways.Links.Where(l => plan.Teaches.Contains(l.Before, StringComparer.OrdinalIgnoreCase) && plan.Teaches.Contains(l.After, StringComparer.OrdinalIgnoreCase)).ToList();
            made.Add(new(plan, documents, NameOf(plan, documents, proof), null, null, repeated.Of(plan, documents), links, style));
        }
        return [.. made.Select((m, i) => m with { Before = i > 0 ? made[i - 1].Own : null, After = i + 1 < made.Count ? made[i + 1].Own with { Needs = Needed(m.Plan, made[i + 1].Plan) } : null })];
    }

    private static string? Needed(PlannedModule plan, PlannedModule after) => plan.Teaches.FirstOrDefault(t => after.Prerequisites.Contains(t, StringComparer.OrdinalIgnoreCase));

    /// <summary>The planned title where a heading of the module has it; else the first heading, since a person's own title is nowhere in the source.</summary>
    private static NamedPlace NameOf(PlannedModule plan, IReadOnlyList<ModuleDocument> documents, CitationProof proof)
    {
        foreach (var part in plan.Parts)
        {
            if (documents.FirstOrDefault(d => d.Analysis.Path == part.Path) is not { } document) continue;
            foreach (var heading in Within(document, part).Where(b => b.Kind == TextBlockKind.Heading))
                if (proof.Finds(plan.Title, [heading.Plain])) return new(plan.Title, new(part.Path, heading.FirstLine, heading.LastLine));
        }
        var first = documents[0];
        var place = plan.Parts.First(p => p.Path == first.Analysis.Path);
        var block = Within(first, place).OrderBy(b => b.Kind != TextBlockKind.Heading).ThenBy(b => b.FirstLine).FirstOrDefault();
        var line = Math.Clamp(block?.FirstLine ?? place.FirstLine, 1, Math.Max(1, first.Text.Lines.Count));
        var title = block is { Kind: TextBlockKind.Heading } ? block.Plain : first.Text.Lines.Count > 0 ? Algorithms.Text.PlainText.Shorten(Citing.ProofMarkup.Plain(first.Text.Lines[line - 1]), 80) : plan.Title;
        return new(title, new(first.Analysis.Path, line, block?.LastLine ?? line));
    }

    private static IEnumerable<TextBlock> Within(ModuleDocument document, ModulePart part) => document.Text.Blocks.Where(b => b.FirstLine >= part.FirstLine && (part.LastLine == 0 || b.FirstLine <= part.LastLine));
}
