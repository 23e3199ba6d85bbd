namespace LectureStudio.Pipeline.Workflows.Course.Modules;

/// <summary>A text of a course that cites, and how it stands.</summary>
/// <param name="Module">Id of the module; empty for the glossary.</param>
/// <param name="Text">As it is in the course, in Markdown.</param>
/// <param name="Citations">None for a person's own text without.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Fault">What is not supported, in words; null when all is.</param>
public sealed record CourseCitation(string Module, string Text, IReadOnlyList<Citation> Citations, CitationStatus Status, string? Fault);

/// <summary>How a citation stands.</summary>
public enum CitationStatus { Supported, ByHand, NotSupported, NotThere }

/// <summary>
/// Every text of a course that cites, held against its lines: for showing a person whose edit its citation does not support. Told, never dropped.
/// A person's own text counts as <see cref="CitationStatus.Supported"/> where the lines say it, else as <see cref="CitationStatus.ByHand"/>.
/// </summary>
public static class CourseCitations
{
    /// <summary>In the order of the course: blocks and questions module by module, then the glossary.</summary>
    public static async Task<IReadOnlyList<CourseCitation>> ListAsync(WrittenCourse course, SourceTexts texts, CancellationToken cancellation = default)
    {
        var proof = new CitationProof(course.Language);
        var list = new List<CourseCitation>();
        foreach (var module in course.Modules)
        {
            foreach (var block in module.Blocks.Where(b => b.Kind != BlockKind.Material)) list.Add(await OfAsync(module.Id, block, proof, texts, cancellation));
            foreach (var question in module.Questions)
                list.Add(await OfQuestionAsync(module.Id, question));
        }
        foreach (var term in course.Glossary) list.Add(await OfAsync("", new(BlockKind.Paragraph, term.Definition, [term.Citation]), proof, texts, cancellation));
        return list;

        // The answer must be there; what else the explanation says is the source's too where it is one sentence.
        async Task<CourseCitation> OfQuestionAsync(string module, Question question)
        {
            if (question.Citation is not { } place) return new(module, question.Stem, [], CitationStatus.ByHand, null);
            if (await texts.LinesAsync(place, cancellation) is not { } lines) return new(module, question.Stem, [place], CitationStatus.NotThere, "the source has no such lines");
            if (question.Explanation.Length > 0 && proof.OfText(question.Explanation, lines).Holds) return new(module, question.Stem, [place], CitationStatus.Supported, null);
            var answers = question.Kind switch
            {
                QuestionKind.Cloze => question.Gaps.Select(g => g[0]),
                QuestionKind.ShortAnswer => question.Answers.Take(1),
                QuestionKind.Matching => question.Pairs.Select(p => p.Right),
                QuestionKind.TrueFalse => question.Choices[0].IsRight ? [question.Stem] : [],
                _ => question.Choices.Where(c => c.IsRight).Select(c => c.Text),
            };
            var missing = answers.FirstOrDefault(a => !proof.Finds(a, lines) && !proof.OfText(a, lines).Holds);
            return new(module, question.Stem, [place], missing is null ? CitationStatus.Supported : CitationStatus.NotSupported, missing is null ? null : $"“{missing}” is not there");
        }
    }

    /// <summary>One block.</summary>
    public static async Task<CourseCitation> OfAsync(string module, CourseBlock block, CitationProof proof, SourceTexts texts, CancellationToken cancellation = default)
    {
        if (block.Citations.Count == 0) return new(module, block.Markdown, [], block.IsByHand ? CitationStatus.ByHand : CitationStatus.NotSupported, block.IsByHand ? null : "it cites nothing");
        if (await texts.LinesAsync(block.Citations, cancellation) is not { } lines) return new(module, block.Markdown, block.Citations, CitationStatus.NotThere, "the source has no such lines");
        var result = proof.OfBlock(block, lines);
        return new(module, block.Markdown, block.Citations, result.Holds ? CitationStatus.Supported : block.IsByHand ? CitationStatus.ByHand : CitationStatus.NotSupported, result.Fault);
    }
}
