namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>One way to ask.</summary>
internal interface IQuestionKind
{
    /// <summary>All it can ask of a module; which of them are asked is chosen later.</summary>
    IEnumerable<Candidate> Make(QuestionGround ground);
}

/// <summary>A question that might be asked.</summary>
/// <param name="Way">The way of asking, so that they are mixed.</param>
/// <param name="Used">The sentences and entries of the source it is made of: none is used by two questions.</param>
/// <param name="Worth">How good a question it is, from 0; 1 is usual.</param>
internal sealed record Candidate(Question Question, string Way, IReadOnlyList<string> Used, double Worth);
