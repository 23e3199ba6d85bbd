namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>True or false? A statement of the source, or one turned false in one place.</summary>
internal sealed class TruthQuestions : IQuestionKind
{
    /// <summary>A shorter statement says too little of what it is about.</summary>
    private const int FewestWords = 7;

    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        foreach (var statement in ground.Statements)
        {
            var concept = statement.Concepts.FirstOrDefault(ground.Taught.Contains) ?? "";
            if (concept.Length == 0 || statement.Text.Split(' ').Length < FewestWords) continue;
            var changed = Falsehood.Of(statement, ground);
            // As many are true as false, as far as there are any to be turned.
            var isTrue = changed is null || Seed.Of("truth" + statement.Key) % 2 == 0;
            var stem = isTrue ? statement.Text : changed!;
            yield return new(new Question(Seed.Id("truth", stem), QuestionKind.TrueFalse, stem, [new(ground.Words.True, isTrue), new(ground.Words.False, !isTrue)], [], [], [], statement.Text, BloomLevel.Understand, concept, statement.Where),
                "truth", [statement.Key], statement.Worth * (isTrue ? 0.55 : 1));
        }
    }
}
