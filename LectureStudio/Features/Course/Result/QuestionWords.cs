using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Result;

/// <summary>What is said of questions.</summary>
internal static class QuestionWords
{
    public static string Of(QuestionKind kind) => kind switch
    {
        QuestionKind.MultipleChoice => "Multiple choice",
        QuestionKind.MultipleAnswer => "Multiple answer",
        QuestionKind.TrueFalse => "True or false",
        QuestionKind.Cloze => "Gaps",
        QuestionKind.Matching => "Matching",
        _ => "Short answer",
    };

    public static string Of(BloomLevel level) => level.ToString();

    /// <summary>What would be right, of questions that are answered in writing; empty for the others.</summary>
    public static string Answer(Question question) => question.Kind switch
    {
        QuestionKind.Cloze => string.Join(" … ", question.Gaps.Select(g => string.Join(" or ", g))),
        QuestionKind.ShortAnswer => string.Join(" or ", question.Answers),
        QuestionKind.Matching => string.Join("; ", question.Pairs.Select(p => $"{p.Left} – {p.Right}")),
        _ => "",
    };
}
