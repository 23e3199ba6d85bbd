namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

/// <summary>A question as it is written to a format and read back from it. What reads as another item is another question.</summary>
/// <param name="Name">Module and question: <c>intro/q3</c>; of one gap or pair of a question that a format cannot carry whole, with its number: <c>intro/q3.2</c>.</param>
/// <param name="Stem">With <see cref="RichText.Gap"/> for gaps.</param>
internal sealed record ExamItem(string Name, QuestionKind Kind, RichText Stem)
{
    /// <summary>Of true/false: true, false.</summary>
    public IReadOnlyList<ExamChoice> Choices { get; init; } = [];

    public IReadOnlyList<ExamPair> Pairs { get; init; } = [];

    /// <summary>Accepted answers for each gap, best first; of a short answer there is one list.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Answers { get; init; } = [];

    public RichText Explanation { get; init; } = RichText.Empty;

    /// <summary>Where the source says so; null for none.</summary>
    public ExamSource? Source { get; init; }

    /// <summary>What of it is empty once only what can be shown is left, a phrase; null when nothing is.</summary>
    public string? Lack() =>
        Stem.Plain.Trim().Length == 0 ? "text"
        : Choices.Any(c => c.Text.Plain.Trim().Length == 0) ? "text of a choice"
        : Pairs.Any(p => p.Left.Plain.Trim().Length == 0 || p.Right.Length == 0) ? "side of a pair"
        : Answers.Any(a => a.Count == 0) ? "answer"
        : null;

    /// <summary>Everything by which two items may differ, in a fixed order.</summary>
    public IEnumerable<(string What, string Value)> Facts()
    {
        yield return ("the kind", Kind.ToString());
        yield return ("the text", Stem.Marked);
        for (var i = 0; i < Choices.Count; i++)
        {
            // What true and false are called is the format's own affair.
            if (Kind != QuestionKind.TrueFalse) yield return ($"choice {i + 1}", Choices[i].Text.Marked);
            yield return ($"whether choice {i + 1} is right", Choices[i].IsRight.ToString());
            yield return ($"the feedback of choice {i + 1}", Choices[i].Feedback.Marked);
        }
        for (var i = 0; i < Pairs.Count; i++) yield return ($"pair {i + 1}", $"{Pairs[i].Left.Marked}\n{RichText.Gap}{Pairs[i].Right}");
        for (var i = 0; i < Answers.Count; i++) yield return ($"the answers of gap {i + 1}", string.Join('\n', Answers[i]));
        yield return ("the explanation", Explanation.Marked);
        yield return ("the source", $"{Source?.Text}\n{Source?.Url}");
    }
}

/// <summary>One choice.</summary>
internal sealed record ExamChoice(RichText Text, bool IsRight, RichText Feedback);

/// <summary>What belongs together. The right side is plain: it stands in lists to choose from.</summary>
internal sealed record ExamPair(RichText Left, string Right);

/// <summary>Where the source says so.</summary>
/// <param name="Text"><c>docs/intro.md:12–14 (3f2a9c01bd)</c>.</param>
/// <param name="Url">Where it can be looked at; null when that is not known.</param>
internal sealed record ExamSource(string Text, string? Url);
