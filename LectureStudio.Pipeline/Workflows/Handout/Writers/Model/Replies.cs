namespace LectureStudio.Pipeline.Workflows.Handout.Writers.Model;

/// <summary>A model's notes on one section, as it answers; everything may be missing.</summary>
internal sealed record SectionReply(
    IReadOnlyList<CitedStatement?>? Summary, IReadOnlyList<CitedStatement?>? KeyPoints, IReadOnlyList<CitedTerm?>? Terms, IReadOnlyList<CitedQuestion?>? Questions)
{
    public string? Fault() =>
        Summary is null ? "“summary” is missing." : KeyPoints is null ? "“keyPoints” is missing." : Terms is null ? "“terms” is missing." : Questions is null ? "“questions” is missing." : null;
}

/// <summary>A model's words on the whole lecture.</summary>
internal sealed record LectureReply(IReadOnlyList<CitedStatement?>? Abstract, IReadOnlyList<CitedStatement?>? Goals)
{
    public string? Fault() => Abstract is null ? "“abstract” is missing." : Goals is null ? "“goals” is missing." : null;
}

internal sealed record CitedStatement(string? Text, string? Source);

internal sealed record CitedTerm(string? Name, string? Definition, string? Source);

internal sealed record CitedQuestion(string? Question, string? Answer, string? Source);
