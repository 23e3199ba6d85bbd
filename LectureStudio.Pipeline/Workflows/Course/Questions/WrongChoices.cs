using LectureStudio.Pipeline.Workflows.Course.Analysis;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>Takes wrong choices from the course's own concepts and statements: as near to the right one as can be, and never right too.</summary>
internal static class WrongChoices
{
    public const int Usual = 3;

    /// <summary>Less than this two terms do not look alike enough.</summary>
    private const double LeastLikeness = 0.35;

    /// <summary>Terms to stand beside the right one.</summary>
    /// <param name="right">The right one.</param>
    /// <param name="asked">What is asked, with its answer: what it names is no wrong choice, nor what has a word of the right one.</param>
    /// <param name="preferred">Of the same list or table; taken first.</param>
    public static IReadOnlyList<string> Terms(QuestionGround ground, string right, string asked, IEnumerable<string> preferred)
    {
        var own = ground.Stems(QuestionText.WithoutBackticks(right));
        var said = ground.Stems(asked);
        var isCommand = TermShape.Kind(right) == "command";
        var near = preferred.Select(t => (Text: t, Bonus: 1.0))
            .Concat(TermShape.Kind(right) == "phrase" ? ground.Concepts.Names.Select(n => (Text: n, Bonus: Nearness(n))) : ground.Statements.SelectMany(s => QuestionText.Codes(s.Text)).Select(c => (Text: $"`{c}`", Bonus: 0.3)));
        return [.. near
            .Where(c => !Plain(c.Text).Equals(Plain(right), StringComparison.OrdinalIgnoreCase) && !asked.Contains(Plain(c.Text), StringComparison.OrdinalIgnoreCase))
            .Where(c => TermShape.Kind(right) != "phrase" || c.Bonus >= 1 || !(CommonWords.Has(c.Text) || TaskVerbs.Is(c.Text)))
            .Where(c => !isCommand || Plain(c.Text).Split(' ')[0] == Plain(right).Split(' ')[0])
            .Where(c => !Plain(right).Contains(Plain(c.Text), StringComparison.OrdinalIgnoreCase) && !Plain(c.Text).Contains(Plain(right), StringComparison.OrdinalIgnoreCase))
            .Where(c => ground.Stems(Plain(c.Text)) is var stems && (isCommand || !stems.Overlaps(own)) && !(stems.Count > 0 && stems.IsSubsetOf(said)))
            .Select(c => (c.Text, Fit: TermShape.Likeness(right, c.Text) is var like && like >= LeastLikeness ? like + c.Bonus : 0)).Where(c => c.Fit > 0)
            .GroupBy(c => Plain(c.Text), StringComparer.OrdinalIgnoreCase).Select(g => g.MaxBy(c => c.Fit))
            .OrderByDescending(c => c.Fit).ThenBy(c => Seed.Of(right + c.Text)).Select(c => c.Text).Aggregate(new List<string>(), (taken, text) =>
            {
                // Two that are forms of one another would be one choice.
                if (taken.Count < Usual && (isCommand || !taken.Any(t => ground.Stems(Plain(t)).Overlaps(ground.Stems(Plain(text)))))) taken.Add(text);
                return taken;
            })];

        double Nearness(string name) => (ground.Taught.Contains(name) ? 0.5 : 0) + (ground.Concepts.AreLinked(name, right) ? 0.2 : 0) + 0.3 * ground.Concepts.Weight(name);
    }

    /// <summary>The first few that fit, and the right one among them, in an order that says nothing.</summary>
    public static IReadOnlyList<Choice> Mixed(IEnumerable<string> right, IEnumerable<string> wrong, string seed) =>
        Seed.Shuffled([.. right.Select(r => new Choice(r, IsRight: true)), .. wrong.Select(w => new Choice(w, IsRight: false))], c => c.Text, seed);

    private static string Plain(string text) => QuestionText.WithoutBackticks(text);
}
