using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Records;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

/// <summary>The questions of a module, ready to be written.</summary>
/// <param name="Title">One line.</param>
/// <param name="Items">In order; may be empty.</param>
internal sealed record ExamModule(string Id, string Title, IReadOnlyList<ExamItem> Items)
{
    /// <summary>All modules of a course.</summary>
    public static IReadOnlyList<ExamModule> Of(WrittenCourse course) =>
        [.. course.Modules.Select(m => new ExamModule(m.Id, ExportText.Line(m.Title), [.. m.Questions.Select(q => Item(m, q, course.Source))]))];

    private static ExamItem Item(CourseModule module, Question question, PinnedSource source)
    {
        var item = Cleaned(module, question, source);
        return item.Lack() is not { } lack ? item
            : throw new StudioException($"A question of the module “{module.Title}” ({question.Id}) has an empty {lack}.", "Fill it in, or take the question out.");
    }

    private static ExamItem Cleaned(CourseModule module, Question question, PinnedSource source) =>
        new($"{module.Id}/{question.Id}", question.Kind, RichText.Parse(question.Stem, hasGaps: question.Kind == QuestionKind.Cloze))
        {
            Choices = question.Kind is QuestionKind.MultipleChoice or QuestionKind.MultipleAnswer or QuestionKind.TrueFalse
                ? [.. question.Choices.Select(c => new ExamChoice(RichText.Parse(c.Text), c.IsRight, RichText.Parse(c.Feedback)))] : [],
            Pairs = question.Kind == QuestionKind.Matching ? [.. question.Pairs.Select(p => new ExamPair(RichText.Parse(p.Left), ExportText.Line(p.Right)))] : [],
            Answers = question.Kind switch
            {
                QuestionKind.Cloze => [.. question.Gaps.Select(Accepted)],
                QuestionKind.ShortAnswer => [Accepted(question.Answers)],
                _ => [],
            },
            Explanation = RichText.Parse(question.Explanation),
            Source = question.Citation is { } citation ? new(SourceLinks.Label(source, citation), SourceLinks.Url(source, citation)) : null,
        };

    private static IReadOnlyList<string> Accepted(IReadOnlyList<string> answers) =>
        [.. answers.Select(ExportText.Line).Where(a => a.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
