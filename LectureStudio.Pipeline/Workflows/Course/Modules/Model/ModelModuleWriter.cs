using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Language;
using LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Model;

/// <summary>
/// Lets a language model write modules, a request each. Every block is held against the lines it cites: what they do not support is moved to lines that
/// do, or taken out; what is then missing is filled by the built-in writer. Whatever a source tells the model to do, only what the source's lines say stays.
/// </summary>
public sealed class ModelModuleWriter(LanguageModel model)
{
    public string? Fingerprint => model.Options.IsConfigured ? $"{model.Options.Model}, temperature {model.Options.Temperature}" : null;

    /// <summary>The model's name.</summary>
    public string Name => model.Options.Model;

    /// <summary>Refuses before anything is sent: no model is set up, or the modules would take too many tokens.</summary>
    /// <exception cref="StudioException">One of these.</exception>
    internal void Require(IReadOnlyList<ModuleMaterial> modules)
    {
        model.Require();
        var estimate = modules.Sum(m => model.Estimate(new ModuleRequest(m, model.Options.MaxAnswerTokens).Request));
        if (estimate <= model.Options.MaxTokens) return;
        throw new StudioException(
            $"These modules need about {estimate:N0} tokens, more than the {model.Options.MaxTokens:N0} that a job may use.", "Raise Language:MaxTokens, choose a shorter pathway, or choose the built-in writer.");
    }

    /// <summary>The module by the model, checked; by the built-in writer where the answer cannot be used.</summary>
    internal async Task<WrittenModule> WriteAsync(ModuleMaterial material, SourceTexts texts, CitationProof proof, CancellationToken cancellation)
    {
        var builtIn = BuiltInModule.Write(material);
        var own = new CitationRepair(texts, proof);
        var sure = await own.CheckAsync(builtIn, cancellation);
        try
        {
            var request = new ModuleRequest(material, model.Options.MaxAnswerTokens);
            var answer = await model.AskAsync<ModuleReply>(request.Request, request.Fault, cancellation);
            var repair = new CitationRepair(texts, proof);
            var given = await repair.CheckAsync(request.Module(answer.Value, builtIn), cancellation);
            var cost = new ModelUse(answer.Input, answer.Output, null);
            return given.Sections.Count == 0
                ? new(sure, own.Tally, own.BrokenDiagrams, own.Faults) { Use = cost with { Fault = "nothing it wrote is supported by the lines it cites" } }
                : new(await WithPicturesAsync(Filled(given, sure, material), material, repair, cancellation), repair.Tally, repair.BrokenDiagrams, repair.Faults) { Use = cost, IsByModel = true };
        }
        catch (StudioException e) when (!e.IsTransient)
        {
            return new(sure, own.Tally, own.BrokenDiagrams, own.Faults) { Use = new(0, 0, string.Join(' ', e.Details.Prepend(e.Message))) };
        }
    }

    /// <summary>A model is shown no pictures: those of the documents are put where it writes about what they show.</summary>
    private static async Task<CourseModule> WithPicturesAsync(CourseModule module, ModuleMaterial material, CitationRepair repair, CancellationToken cancellation)
    {
        foreach (var place in PicturePlaces.Of(material))
            if (PicturePlaces.Put(module, place) is var shown && shown != module && await repair.CheckAsync(place.Picture, [], cancellation) is not null) module = shown;
        return module;
    }

    /// <summary>Parts that are missing, what joins the module to its neighbours, and sections on concepts that the model has left out are the built-in writer's.</summary>
    private static CourseModule Filled(CourseModule given, CourseModule sure, ModuleMaterial material)
    {
        var cited = given.Blocks.SelectMany(b => b.Citations).ToList();
        var missed = material.Taught.Where(t => !cited.Any(c => c.Path == t.Document.Analysis.Path && c.FirstLine <= t.Concept.LastLine && c.LastLine >= t.Concept.FirstLine)).ToList();
        var sections = given.Sections.ToList();
        foreach (var section in sure.Sections.Where(s => s.Blocks.SelectMany(b => b.Citations).Any(c => missed.Any(m => m.Document.Analysis.Path == c.Path && c.FirstLine <= m.Concept.LastLine && c.LastLine >= m.Concept.FirstLine))))
            sections.Add(section with { Id = SectionId.Of(section.Title, sections) });
        return given with
        {
            Introduction = given.Introduction.Count == 0 ? sure.Introduction : material.Before is null ? given.Introduction : [.. sure.Introduction.Take(1), .. given.Introduction],
            Sections = sections,
            Conclusion = given.Conclusion.Count == 0 ? sure.Conclusion : [.. given.Conclusion, .. sure.Conclusion.TakeLast(1)],
            Summary = given.Summary.Count == 0 ? sure.Summary : given.Summary,
        };
    }
}
