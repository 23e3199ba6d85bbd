using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Modules.Model;
using LectureStudio.Pipeline.Workflows.Course.Modules.Pictures;
using LectureStudio.Pipeline.Workflows.Course.Modules.Updating;
using LectureStudio.Pipeline.Workflows.Course.Modules.Writing;
using LectureStudio.Pipeline.Workflows.Course.Questions;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>Writes the modules of the chosen pathway; each block cites lines of the source and is checked against them.</summary>
public sealed class WriteModules(DocumentTexts readers, ModelModuleWriter model, SourcePictures pictures)
    : Stage<(SourceTree Tree, CourseScope Scope, DocumentAnalyses Analyses, Pathways Pathways, GivenCourse Earlier, WriteModulesSettings Settings), WrittenCourse>
{
    public override string Doing => "Writing the modules";

    public override int Version => 6; // 5: a model's modules have the pictures of the source too, drawings (SVG) are among them, and each is known by its hash. 6: no labels in key points and questions; wrong choices are of the right one's kind and stand alone.

    public override Lane Lane => Lane.Model;

    public override bool GrowsWithRecording => false;

    public override double UsualSeconds => 3;

    /// <summary>A stage cannot see its settings here, so the model is always named; modules of the built-in writer are kept by their own keys and are there in a moment.</summary>
    public override string? Fingerprint => model.Fingerprint;

    public override string? ItemFingerprint => null;

    public override async Task<WrittenCourse> RunAsync((SourceTree Tree, CourseScope Scope, DocumentAnalyses Analyses, Pathways Pathways, GivenCourse Earlier, WriteModulesSettings Settings) input, StageRun run)
    {
        var (tree, scope, analyses, pathways, given, settings) = input;
        var formats = analyses.Documents.ToDictionary(d => d.Path, d => d.Format, StringComparer.Ordinal);
        using var texts = new SourceTexts(tree, readers, formats.GetValueOrDefault);
        var gathered = new CourseMaterials(texts, scope, analyses, pathways);
        var materials = await gathered.GatherAsync(run.Cancellation);
        if (materials.Count == 0) throw new StudioException("The chosen pathway has no document that can be read.", "Choose another pathway, or include more documents.");
        var language = gathered.Language;
        var proof = new CitationProof(language);
        var earlier = await EarlierModules.ReadAsync(given, texts, proof, [.. analyses.Documents.Select(d => d.Path)], run.Cancellation);
        var written = await WriteAsync(materials, earlier, new Written(texts, proof, settings.Writer == "model"), run);
        written = await pictures.TakeAsync(written, tree, run);
        written = await AskAsync(written, new QuestionWriter(language, analyses, pathways), settings.Questions, new QuestionsSoFar(language), texts, run);
        var repair = new CitationRepair(texts, proof);
        var glossary = await GlossaryAsync((earlier.Course?.Glossary ?? []).Concat(CourseGlossary.Of(materials)), repair, run.Cancellation);
        var check = written.Select(w => w.Check).Append(repair.Tally).Aggregate((a, b) => new(a.Kept + b.Kept, a.Repaired + b.Repaired, a.Dropped + b.Dropped));
        if (check.Dropped > 0) run.Log($"{check.Dropped} citations did not support their text and were taken out with it; {check.Repaired} were moved to the lines that do.");
        foreach (var fault in written.SelectMany(w => w.Faults ?? []).Concat(repair.Faults)) run.Log("Left out, " + fault);
        if (written.Sum(w => w.BrokenDiagrams) is > 0 and var broken) run.Log($"{broken} {(broken == 1 ? "diagram does" : "diagrams do")} not parse and {(broken == 1 ? "was" : "were")} left out.");
        return new WrittenCourse(
            earlier.Course?.Title ?? Title(settings, tree, scope, analyses, language), language, earlier.Course?.Description ?? pathways.Choice.Description, new(tree.Name, tree.PublicAddress, tree.Reference, tree.Commit), pathways.Choice,
            [.. written.Select(w => KeptMaterial.TakenOver(w.Module, run))], glossary, check, Writers(written), scope.OtherLanguages is { Count: > 0 } others ? others : null);
    }

    /// <summary>The modules in the order of the pathway; what of an earlier course is kept is not written, and what of it is planned no more stays behind the module it came after.</summary>
    private async Task<IReadOnlyList<WrittenModule>> WriteAsync(IReadOnlyList<ModuleMaterial> materials, EarlierModules earlier, Written how, StageRun run)
    {
        var modules = new Dictionary<string, WrittenModule>(StringComparer.Ordinal);
        foreach (var material in materials)
            if (await earlier.InPlaceOfAsync(material.Plan, run.Cancellation) is { } kept) modules[material.Plan.Id] = new(kept.Module, kept.Check, IsKept: true);
        var missing = materials.Where(m => !modules.ContainsKey(m.Plan.Id)).ToList();
        if (how.IsByModel && missing.Count > 0) model.Require(missing);
        var made = await run.EachAsync(missing, m => Key(m, how.IsByModel ? model.Fingerprint : null), (m, item) => how.IsByModel ? model.WriteAsync(m, how.Texts, how.Proof, item.Cancellation) : WriteAsync(m, how, item.Cancellation), ItemsKept.AcrossRuns);
        foreach (var written in made) modules[written.Module.Id] = written;
        if (how.IsByModel) TellUse(made, run);
        var order = materials.Select(m => modules[m.Plan.Id]).ToList();
        foreach (var (after, kept) in await earlier.LeftOverAsync(materials.Select(m => m.Plan.Id).ToHashSet(StringComparer.Ordinal), run.Cancellation))
            order.Insert(order.FindIndex(m => m.Module.Id == after) + 1, new(kept.Module, kept.Check, IsKept: true));
        return order;
    }

    /// <summary>The modules with their questions, none of which the course asks twice; those of a kept module stay as they are.</summary>
    private static async Task<IReadOnlyList<WrittenModule>> AskAsync(IReadOnlyList<WrittenModule> written, QuestionWriter writer, int most, QuestionsSoFar asked, SourceTexts texts, StageRun run)
    {
        foreach (var question in written.SelectMany(w => w.Module.Questions)) asked.Add(question);
        var all = new List<WrittenModule>();
        foreach (var one in written)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            if (one.IsKept) all.Add(one);
            else
            {
                var questions = writer.Write(one.Module, await LinesAsync(one.Module, texts, run.Cancellation), most, asked);
                all.Add(one with { Module = one.Module with { Questions = questions, Minutes = ModuleLength.Minutes(one.Module, questions.Count) } });
            }
        }
        return all;
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> LinesAsync(CourseModule module, SourceTexts texts, CancellationToken cancellation)
    {
        var lines = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var path in module.Blocks.SelectMany(b => b.Citations).Select(c => c.Path).Concat(module.Hashes.Keys).Distinct(StringComparer.Ordinal))
            if (await texts.ReadAsync(path, cancellation) is { } text) lines[path] = text.Lines;
        return lines;
    }

    private static async Task<WrittenModule> WriteAsync(ModuleMaterial material, Written how, CancellationToken cancellation)
    {
        var repair = new CitationRepair(how.Texts, how.Proof);
        var module = await repair.CheckAsync(BuiltInModule.Write(material), cancellation);
        return new(module, repair.Tally, repair.BrokenDiagrams, repair.Faults);
    }

    private static async Task<IReadOnlyList<GlossaryTerm>> GlossaryAsync(IEnumerable<GlossaryTerm> candidates, CitationRepair repair, CancellationToken cancellation)
    {
        var terms = new SortedDictionary<string, GlossaryTerm>(StringComparer.Ordinal);
        foreach (var term in candidates)
            if (!terms.ContainsKey(term.Term.ToLowerInvariant()) && await repair.CheckAsync(new CourseBlock(BlockKind.Paragraph, term.Definition, [term.Citation]), [], cancellation) is { } good)
                terms[term.Term.ToLowerInvariant()] = term with { Citation = good.Citations[0] };
        return [.. terms.Values];
    }

    private static void TellUse(IReadOnlyList<WrittenModule> made, StageRun run)
    {
        run.Log($"Tokens: {made.Sum(w => w.Use?.Input ?? 0)} sent, {made.Sum(w => w.Use?.Output ?? 0)} received.");
        foreach (var one in made.Where(w => !w.IsByModel)) run.Log($"“{one.Module.Title}” is written by the built-in writer: {one.Use?.Fault}");
        if (made.Count > 0 && made.All(w => !w.IsByModel)) throw new StudioException("The language model wrote no module that could be used.", "See the job's log for the reasons; choose another model, or the built-in writer.") { Details = [.. made.Select(w => w.Use?.Fault).OfType<string>().Distinct().Take(4)] };
    }

    /// <summary>Who wrote how many of the modules that were written now.</summary>
    private string Writers(IReadOnlyList<WrittenModule> written)
    {
        var (byModel, all) = (written.Count(w => w.IsByModel), written.Count(w => !w.IsKept));
        return byModel == 0 ? BuiltInModule.Name : byModel == all ? model.Name : $"{model.Name} ({byModel} of {all} modules), {BuiltInModule.Name}";
    }

    /// <summary>All that the module depends on, and nothing else: neither the commit nor other documents.</summary>
    /// <param name="model">Who writes; null for the built-in writer.</param>
    private static string Key(ModuleMaterial material, string? model) => (model is null ? "" : model + " ") + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        material with { Documents = [.. material.Documents.Select(d => d with { Text = new("", [], [], []) })] }, StudioJson.Compact))));

    /// <summary>The person's own, the overview's unless it says nothing, else the source's name.</summary>
    private static string Title(WriteModulesSettings settings, SourceTree tree, CourseScope scope, DocumentAnalyses analyses, string language)
    {
        if (settings.Title.Trim() is { Length: > 0 } own) return own;
        var overview = analyses.Documents.FirstOrDefault(d => d.Path == scope.Overview)?.Title.Trim() ?? "";
        var isTelling = overview.Length is > 2 and <= 90 && !overview.Equals("readme", StringComparison.OrdinalIgnoreCase) && !overview.Equals("index", StringComparison.OrdinalIgnoreCase) && !Tongue.For(language, "").GenericTitle.IsMatch(overview);
        return isTelling ? overview : LectureNames.FromName(tree.Name);
    }
}

/// <summary>What came of one module; kept, so that a change of another one does not write it again.</summary>
/// <param name="Use">Of a model; null when none was asked.</param>
internal sealed record WrittenModule(CourseModule Module, CitationCheck Check, int BrokenDiagrams = 0, IReadOnlyList<string>? Faults = null, bool IsKept = false, bool IsByModel = false, ModelUse? Use = null);

/// <summary>What a model took for a module, and why its answer was not used; null when it was.</summary>
internal sealed record ModelUse(int Input, int Output, string? Fault);

/// <summary>How modules are written.</summary>
internal sealed record Written(SourceTexts Texts, CitationProof Proof, bool IsByModel);
