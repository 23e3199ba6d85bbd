using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>Which value has it? A default, a limit or a size, to be written.</summary>
internal sealed class ValueQuestions : IQuestionKind
{
    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        foreach (var value in ground.Values)
        {
            var bare = QuestionText.WithoutBackticks(value.Value).Trim('"');
            var stem = string.Format(CultureInfo.InvariantCulture, ground.Words.WhichValue, $"{value.Of} – {value.Label}");
            var concept = ground.Concepts.Mentions.In(QuestionText.WithoutBackticks(value.Of)).FirstOrDefault() ?? "";
            yield return new(new Question(Seed.Id("value", stem, bare), QuestionKind.ShortAnswer, stem, [], [], [], [.. new[] { bare, bare.Replace(" ", "", StringComparison.Ordinal) }.Distinct(StringComparer.OrdinalIgnoreCase)], $"{value.Of} – {value.Label}: {value.Value}.", BloomLevel.Remember, concept, value.Where),
                "value", ["value " + value.Of + value.Label], 0.8 + (ground.Taught.Contains(concept) ? 0.2 : 0));
        }
    }
}
