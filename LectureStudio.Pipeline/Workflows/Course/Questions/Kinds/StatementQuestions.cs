using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>Which of these statements about it are true? Of the source's own, some turned false.</summary>
internal sealed class StatementQuestions : IQuestionKind
{
    private const int Reach = 60;

    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        foreach (var concept in ground.Module.Teaches)
        {
            var about = ground.Statements.Where(s => s.Concepts.Contains(concept, StringComparer.OrdinalIgnoreCase)).ToList();
            var wrong = about.Select(s => (Statement: s, Text: Falsehood.Of(s, ground))).Where(s => s.Text is not null).Take(2).ToList();
            var right = about.Where(s => wrong.All(w => w.Statement != s)).OrderByDescending(s => s.Worth).ThenBy(s => s.Where.FirstLine).ToList();
            if (wrong.Count == 0 || right.Count == 0) continue;
            right = [.. right.Where(s => s.Where.Path == right[0].Where.Path && Math.Abs(s.Where.FirstLine - right[0].Where.FirstLine) <= Reach).Take(4 - wrong.Count)];
            var isOne = right.Count == 1;
            if (right.Count + wrong.Count < 3) continue;
            var where = new Citation(right[0].Where.Path, right.Min(s => s.Where.FirstLine), right.Max(s => s.Where.LastLine));
            var stem = string.Format(CultureInfo.InvariantCulture, isOne ? ground.Words.WhichIsTrue : ground.Words.WhichAreTrue, concept.Contains('`', StringComparison.Ordinal) ? concept : QuestionText.Quoted(concept));
            yield return new(new Question(Seed.Id(["statements", stem, .. right.Select(s => s.Key)]), isOne ? QuestionKind.MultipleChoice : QuestionKind.MultipleAnswer, stem,
                    WrongChoices.Mixed(right.Select(s => s.Text), wrong.Select(w => w.Text!), stem), [], [], [], string.Join(" ", right.Select(s => s.Text).Concat(wrong.Select(w => w.Statement.Text))), BloomLevel.Analyse, concept, where),
                "statements", [.. right.Select(s => s.Key), .. wrong.Select(w => w.Statement.Key)], 1.2);
        }
    }
}
