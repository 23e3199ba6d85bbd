using LectureStudio.Pipeline.Workflows.Course;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Course.Writing;

public sealed partial class QuestionForm
{
    private readonly List<Line> choices = [];
    private ElementReference first;
    private string stem = "";
    private string answers = "";
    private string explanation = "";
    private BloomLevel bloom;
    private bool keepsCitation = true;

    /// <summary>A choice with its reason, or the two sides of a pair.</summary>
    private sealed class Line
    {
        public string Text { get; set; } = "";

        public string Other { get; set; } = "";

        public bool IsRight { get; set; }
    }

    [Parameter, EditorRequired] public required Question Question { get; set; }

    /// <summary>The question as it was written, or null to leave it.</summary>
    [Parameter] public EventCallback<Question?> Done { get; set; }

    private Question Made => Question with
    {
        Stem = stem.Trim(),
        Choices = Question.Kind is QuestionKind.MultipleChoice or QuestionKind.MultipleAnswer or QuestionKind.TrueFalse ? [.. choices.Where(c => c.Text.Trim().Length > 0).Select(c => new Choice(c.Text.Trim(), c.IsRight, c.Other.Trim()))] : [],
        Pairs = Question.Kind == QuestionKind.Matching ? [.. choices.Where(c => c.Text.Trim().Length > 0 && c.Other.Trim().Length > 0).Select(c => new MatchingPair(c.Text.Trim(), c.Other.Trim()))] : [],
        Gaps = Question.Kind == QuestionKind.Cloze ? [.. Lines.Select(l => l.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))] : [],
        Answers = Question.Kind == QuestionKind.ShortAnswer ? Lines : [],
        Explanation = explanation.Trim(),
        Bloom = bloom,
        Citation = keepsCitation ? Question.Citation : null,
    };

    private string[] Lines => answers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    protected override void OnInitialized()
    {
        (stem, explanation, bloom) = (Question.Stem, Question.Explanation, Question.Bloom);
        choices.AddRange(Question.Choices.Select(c => new Line { Text = c.Text, Other = c.Feedback, IsRight = c.IsRight }));
        choices.AddRange(Question.Pairs.Select(p => new Line { Text = p.Left, Other = p.Right }));
        answers = string.Join("\n", Question.Kind == QuestionKind.Cloze ? Question.Gaps.Select(g => string.Join(" | ", g)) : Question.Answers);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await first.FocusAsync();
    }

    private string Id(string part) => $"edit-{Question.Id}-{part}";

    private void SetRight(Line choice, bool isRight)
    {
        if (Question.Kind != QuestionKind.MultipleAnswer) foreach (var other in choices) other.IsRight = false;
        choice.IsRight = Question.Kind != QuestionKind.MultipleAnswer || isRight;
    }
}
