namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>Chooses among what could be asked: good questions, spread over concepts and ways of asking, none twice.</summary>
internal static class QuestionChoice
{
    /// <summary>Each earlier question of the same way, and of the same concept, divides a question's worth once more.</summary>
    private const double SameWay = 0.6, SameKind = 0.35, SameConcept = 0.8, SameLevel = 0.12;

    /// <summary>What asks for using it is rarer in what documents say, and worth more to a learner.</summary>
    private const double ToBeUsed = 1.2;

    public static IReadOnlyList<Question> Of(IReadOnlyList<Candidate> candidates, QuestionGround ground, int most, QuestionsSoFar asked)
    {
        var chosen = new List<Candidate>();
        var left = candidates.Where(c => c.Question.Problem() is null && ground.IsFound(c.Question)).ToList();
        var used = new HashSet<string>(StringComparer.Ordinal);
        while (chosen.Count < most && left.Count > 0)
        {
            var best = left.MaxBy(c => (Worth(c), Tie(c)))!;
            left.Remove(best);
            if (best.Used.Any(used.Contains) || !asked.Add(best.Question)) continue;
            used.UnionWith(best.Used);
            chosen.Add(best);
        }
        // In the order in which the module says it; what is about much of it comes last.
        return [.. chosen.Select(c => c.Question).OrderBy(q => ground.Place(q.Citation!)).ThenBy(q => q.Id, StringComparer.Ordinal)];

        double Worth(Candidate c) => c.Worth * (c.Question.Bloom == BloomLevel.Apply ? ToBeUsed : 1) / (1 + SameLevel * chosen.Count(o => o.Question.Bloom == c.Question.Bloom))
            / (1 + SameWay * chosen.Count(o => o.Way == c.Way) + SameKind * chosen.Count(o => o.Question.Kind == c.Question.Kind))
            / (1 + SameConcept * chosen.Count(o => o.Question.Concept.Length > 0 && o.Question.Concept.Equals(c.Question.Concept, StringComparison.OrdinalIgnoreCase)));

        static uint Tie(Candidate c) => Seed.Of(c.Question.Id);
    }
}
