namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

/// <summary>The right answer of a question in one line of plain text with <c>`code`</c>.</summary>
internal static class AnswerLine
{
    public static string Of(Question question) => string.Join("; ", question.Kind switch
    {
        QuestionKind.Matching => question.Pairs.Select(p => $"{p.Left} → {p.Right}"),
        QuestionKind.Cloze => question.Gaps.Select(g => g[0]),
        QuestionKind.ShortAnswer => question.Answers.Take(1),
        _ => question.Choices.Where(c => c.IsRight).Select(c => c.Text),
    });
}
