using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Language;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers.Model;

/// <summary>Lets a language model write the notes: a request a section, side by side, then one for the lecture. What it cannot cite is not printed.</summary>
public sealed class ModelWriter(LanguageModel model) : INotesWriter
{
    public string Key => "model";

    public string? Fingerprint => model.Options.IsConfigured ? $"{model.Options.Model}, temperature {model.Options.Temperature}" : null;

    public async Task<Notes> WriteAsync(LectureMaterial material, WriteNotesSettings settings, StageRun run)
    {
        model.Require();
        var length = NotesLength.For(settings.Summary);
        var prompts = material.Sections.Select(s => SectionPrompt.For(s, material.Tongue.Code, length, settings.Questions)).ToList();
        var estimate = Estimate(prompts, length);
        run.Log($"Notes by {model.Options.Model}: about {estimate} tokens at most, of {model.Options.MaxTokens} allowed.");
        run.Report(0, $"about {estimate:N0} tokens");

        var sections = await run.EachAsync(prompts, p => $"{model.Options.Model} {p.Material.Number}", (p, item) => WriteSectionAsync(p, length, settings.Questions, item.Cancellation));
        var (front, titlePage) = await WriteFrontAsync(material, sections, length, run.Cancellation);

        var (input, output) = (sections.Sum(s => s.Input) + front.Input, sections.Sum(s => s.Output) + front.Output);
        var dropped = sections.Sum(s => s.Dropped) + front.Dropped;
        run.Log($"Tokens: {input} sent, {output} received. Statements without a valid source, dropped: {dropped}.");
        var notes = sections.Select(s => s.Notes).ToList();
        var glossary = notes.SelectMany(n => n.Terms).DistinctBy(t => t.Name.ToLowerInvariant()).OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return new(model.Options.Model, titlePage.Abstract, titlePage.Goals, glossary, notes, new(estimate, input, output));
    }

    /// <exception cref="StudioException">The lecture would take more tokens than a job may; nothing has been sent.</exception>
    private int Estimate(List<SectionPrompt> prompts, NotesLength length)
    {
        // The last request carries a few statements of each section.
        var estimate = prompts.Where(p => p.Lines.Count > 0).Sum(p => model.Estimate(p.Request)) + model.Estimate(FrontRequest([], "", length)) + (60 * length.KeyPoints * prompts.Count);
        return estimate <= model.Options.MaxTokens ? estimate : throw new StudioException(
            $"This lecture needs about {estimate:N0} tokens, more than the {model.Options.MaxTokens:N0} that a job may use.",
            "Raise Language:MaxTokens, or choose the built-in writer.");
    }

    private async Task<WrittenSection> WriteSectionAsync(SectionPrompt prompt, NotesLength length, int questions, CancellationToken cancellation)
    {
        var number = prompt.Material.Number;
        if (prompt.Lines.Count == 0) return new(new(number, [], [], [], []), 0, 0, 0);
        var answer = await model.AskAsync<SectionReply>(prompt.Request, r => r.Fault(), cancellation);
        var citations = new Citations(prompt.Lines);
        var reply = answer.Value;
        var notes = new SectionNotes(
            number,
            citations.Statements(reply.Summary!, length.Summary),
            citations.Statements(reply.KeyPoints!, length.KeyPoints),
            citations.Terms(reply.Terms!, length.Terms),
            citations.Questions(reply.Questions!, questions));
        return new(notes, answer.Input, answer.Output, citations.Dropped);
    }

    private async Task<(WrittenSection Count, (IReadOnlyList<Statement> Abstract, IReadOnlyList<Statement> Goals))> WriteFrontAsync(
        LectureMaterial material, IReadOnlyList<WrittenSection> sections, NotesLength length, CancellationToken cancellation)
    {
        var lines = new List<SourceLine>();
        foreach (var (section, written) in material.Sections.Zip(sections))
            foreach (var statement in written.Notes.Summary.Concat(written.Notes.KeyPoints))
                lines.Add(new($"n{lines.Count + 1}", $"{section.Title}: {statement.Text}", statement.Time));
        var none = new SectionNotes(0, [], [], [], []);
        if (lines.Count == 0) return (new(none, 0, 0, 0), ([], []));

        var answer = await model.AskAsync<LectureReply>(FrontRequest(lines, material.Tongue.Code, length), r => r.Fault(), cancellation);
        var citations = new Citations(lines);
        var page = (citations.Statements(answer.Value.Abstract!, length.Abstract), citations.Statements(answer.Value.Goals!, length.Goals));
        return (new(none, answer.Input, answer.Output, citations.Dropped), page);
    }

    private static LanguageRequest FrontRequest(IReadOnlyList<SourceLine> lines, string language, NotesLength length) =>
        new("lecture_notes", Prompt.Read("lecture.md", ("language", language), ("abstract", length.Abstract), ("goals", length.Goals)),
            Fence.Around(SectionPrompt.Written("the whole lecture", lines)), Prompt.Read("lecture.schema.json"));
}

/// <summary>What came of one request; kept, so that a retry neither asks nor pays again.</summary>
internal sealed record WrittenSection(SectionNotes Notes, int Input, int Output, int Dropped);
