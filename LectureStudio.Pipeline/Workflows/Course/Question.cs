namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>One question of an assessment. Texts are plain, with `code` in backticks.</summary>
/// <param name="Id">Unique in its module; letters, digits, hyphens.</param>
/// <param name="Kind">Which of the other parts it uses.</param>
/// <param name="Stem">What is asked. Of <see cref="QuestionKind.Cloze"/> a text with <c>____</c> for each of <paramref name="Gaps"/>; of <see cref="QuestionKind.TrueFalse"/> the statement.</param>
/// <param name="Choices">Of multiple choice (one right), multiple answer (one or more right), true/false (True and False, in that order).</param>
/// <param name="Pairs">Of matching: at least three, left and right sides all different.</param>
/// <param name="Gaps">Of cloze: for each gap the accepted answers, best first.</param>
/// <param name="Answers">Of short answer: the accepted ones, best first; compared without regard to case and outer white space.</param>
/// <param name="Explanation">Why, shown afterwards: the source's own words.</param>
/// <param name="Bloom">What it asks of the learner.</param>
/// <param name="Concept">Which concept it is about; empty for none.</param>
/// <param name="Citation">The lines in which the answer is found; null only for a person's own question.</param>
public sealed record Question(
    string Id, QuestionKind Kind, string Stem, IReadOnlyList<Choice> Choices, IReadOnlyList<MatchingPair> Pairs, IReadOnlyList<IReadOnlyList<string>> Gaps,
    IReadOnlyList<string> Answers, string Explanation, BloomLevel Bloom, string Concept, Citation? Citation)
{
    /// <summary>Stands in the stem of a cloze where a word is missing.</summary>
    public const string Gap = "____";

    /// <summary>What makes it unusable, a sentence; null when it can be used.</summary>
    public string? Problem()
    {
        var right = Choices.Count(c => c.IsRight);
        return string.IsNullOrWhiteSpace(Stem) ? "A question has no text."
            : Id.Length is 0 or > 60 || !Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? $"The id of “{Stem}” is not made of letters, digits and hyphens."
            : Kind switch
            {
                QuestionKind.MultipleChoice when Choices.Count < 2 || right != 1 => $"“{Stem}” needs two choices or more, one of them right.",
                QuestionKind.MultipleAnswer when Choices.Count < 2 || right == 0 => $"“{Stem}” needs two choices or more, at least one of them right.",
                QuestionKind.TrueFalse when Choices.Count != 2 || right != 1 => $"“{Stem}” is either true or false.",
                QuestionKind.Matching when Pairs.Count < 2 => $"“{Stem}” needs two pairs or more.",
                QuestionKind.Cloze when Gaps.Count == 0 || Stem.Split(Gap).Length - 1 != Gaps.Count || Gaps.Any(g => g.Count == 0) => $"“{Stem}” needs an answer for each gap ({Gap}).",
                QuestionKind.ShortAnswer when Answers.Count == 0 => $"“{Stem}” has no answer.",
                _ when Choices.GroupBy(c => c.Text.Trim(), StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1) => $"“{Stem}” has the same choice twice.",
                _ => null,
            };
    }
}

/// <summary>One choice.</summary>
/// <param name="Feedback">Why it is right or wrong; empty for none.</param>
public sealed record Choice(string Text, bool IsRight, string Feedback = "");

/// <summary>What belongs together.</summary>
public sealed record MatchingPair(string Left, string Right);

/// <summary>Kinds of questions.</summary>
public enum QuestionKind { MultipleChoice, MultipleAnswer, TrueFalse, Cloze, Matching, ShortAnswer }

/// <summary>What a question asks of the learner (Anderson and Krathwohl, A Taxonomy for Learning, Teaching, and Assessing, 2001).</summary>
public enum BloomLevel { Remember, Understand, Apply, Analyse, Evaluate, Create }
