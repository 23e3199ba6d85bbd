using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>Gathers what each module of the chosen pathway is written from.</summary>
internal sealed class CourseMaterials(SourceTexts texts, CourseScope scope, DocumentAnalyses analyses, Pathways pathways)
{
    private const int MostAsked = 4, MostNeeded = 6, OpeningBlocks = 6;

    private readonly Dictionary<string, double> explained = pathways.Concepts.Where(c => c.TaughtIn.Count > 0).ToDictionary(c => c.Name, c => c.Weight, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DocumentAnalysis> known = analyses.Documents.ToDictionary(d => d.Path, StringComparer.Ordinal);

    /// <summary>The language most of the documents' words are in; English when none is known.</summary>
    public string Language => pathways.Choice.Modules.SelectMany(m => m.Parts).Select(p => known.GetValueOrDefault(p.Path)).OfType<DocumentAnalysis>().Where(d => d.Language.Length > 0)
        .GroupBy(d => d.Language.Split('-')[0]).OrderByDescending(g => g.Sum(d => d.Words)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault("en");

    /// <summary>One for each module, in order; a part whose document is gone is left out.</summary>
    public async Task<IReadOnlyList<ModuleMaterial>> GatherAsync(CancellationToken cancellation)
    {
        var style = new WritingStyle(Language, pathways.Choice.Depth, pathways.Choice.Id.StartsWith("quick", StringComparison.Ordinal), scope.Wishes);
        var proof = new CitationProof(style.Language);
        var repeated = new RepeatedBlocks();
        var made = new List<ModuleMaterial>();
        var parts = pathways.Choice.Modules.SelectMany(m => m.Parts).Distinct().ToList();
        foreach (var plan in pathways.Choice.Modules)
        {
            var documents = new List<ModuleDocument>();
            foreach (var path in plan.Parts.Select(p => p.Path).Distinct(StringComparer.Ordinal))
                if (known.GetValueOrDefault(path) is { } analysis && await texts.ReadAsync(path, cancellation) is { } text)
                    documents.Add(new(analysis, text.Blocks.Count > 0 ? text : text with { Blocks = CodeBlocks.Of(analysis, text.Lines), Title = analysis.Title }));
            if (documents.Count == 0) continue;
            var links = pathways.Links.Where(l => plan.Teaches.Contains(l.Before, StringComparer.OrdinalIgnoreCase) && plan.Teaches.Contains(l.After, StringComparer.OrdinalIgnoreCase)).ToList();
            var told = plan with { Prerequisites = Needed(plan, documents) };
            var material = new ModuleMaterial(told, documents, new("", []), null, null, repeated.Of(plan, documents), [.. plan.Parts.Where(p => parts.Exists(o => o.Holds(p)))], links, style);
            made.Add(material with { Own = NameOf(material, proof) });
        }
        return [.. made.Select((m, i) => m with { Before = i > 0 ? made[i - 1].Own : null, After = i + 1 < made.Count ? made[i + 1].Own with { Needs = Needed(m, made[i + 1].Plan) } : null })];
    }

    /// <summary>What a learner is told to know before: what the authors ask for, then the weightiest of the concepts that the source does explain, elsewhere. What it takes for granted everywhere is everyday knowledge of its readers.</summary>
    private IReadOnlyList<string> Needed(PlannedModule plan, IReadOnlyList<ModuleDocument> documents) =>
    [
        .. documents.SelectMany(d => d.Analysis.Prerequisites).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAsked)
            .Concat(plan.Prerequisites.Where(explained.ContainsKey).OrderByDescending(name => explained[name]).Take(MostNeeded)).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static string? Needed(ModuleMaterial material, PlannedModule after) =>
        material.Foremost.Select(t => t.Concept.Name).FirstOrDefault(t => after.Prerequisites.Contains(t, StringComparer.OrdinalIgnoreCase));

    /// <summary>The planned title where headings of the module have it; else the first heading, since a person's own title is nowhere in the source.</summary>
    private static NamedPlace NameOf(ModuleMaterial material, CitationProof proof)
    {
        var words = CourseWords.For(material.Style.Language);
        var headings = material.MainParts.SelectMany(part => material.Document(part.Path) is { } document
            ? Within(document, part).Where(b => b.Kind == TextBlockKind.Heading).Select(b => (b.Plain, Where: new Citation(part.Path, b.FirstLine, b.LastLine))) : []).ToList();
        var title = material.Plan.Title;
        foreach (var names in new[] { [title], title.Split([", ", words.And], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) })
        {
            var found = names.Select(name => headings.FirstOrDefault(h => proof.Finds(name, [h.Plain])).Where).ToList();
            if (found.Count > 0 && found.All(f => f is not null)) return new(title, [.. found.Distinct()]);
        }
        // Of "API: Client" and "fs.open() – fs.watch()" a part.
        foreach (var part in title.Split([": ", " – "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Reverse())
            if (headings.FirstOrDefault(h => proof.Finds(part, [h.Plain])).Where is { } there) return new(part, [there]);
        // A document that is known by its file's name says it in its first lines.
        var opening = material.MainParts.SelectMany(part => material.Document(part.Path) is { } document
            ? Within(document, part).Where(b => b.Kind is TextBlockKind.Paragraph or TextBlockKind.ListItem).Take(OpeningBlocks).Select(b => (b.Plain, Where: new Citation(part.Path, b.FirstLine, b.LastLine))) : []).ToList();
        if (opening.FirstOrDefault(b => proof.Finds(title, [b.Plain])).Where is { } said) return new(title, [said]);
        if (headings.Count > 0) return new(headings[0].Plain, [headings[0].Where]);
        var first = material.MainParts.First(p => material.Document(p.Path) is not null);
        var text = material.Document(first.Path)!.Text;
        var line = Math.Clamp(Within(material.Document(first.Path)!, first).FirstOrDefault()?.FirstLine ?? first.FirstLine, 1, Math.Max(1, text.Lines.Count));
        return new(text.Lines.Count > 0 ? Algorithms.Text.PlainText.Shorten(Citing.ProofMarkup.Plain(text.Lines[line - 1]), 80) : title, [new(first.Path, line, line)]);
    }

    private static IEnumerable<TextBlock> Within(ModuleDocument document, ModulePart part) => document.Text.Blocks.Where(b => b.FirstLine >= part.FirstLine && (part.LastLine == 0 || b.FirstLine <= part.LastLine));
}
