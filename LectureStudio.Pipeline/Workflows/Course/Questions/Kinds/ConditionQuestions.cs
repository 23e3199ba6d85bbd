using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Analysis;

namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>What follows in this case? What the source says of a condition, among what it says of others. Of English sentences only: where the clauses part, other languages do not tell as plainly.</summary>
internal sealed partial class ConditionQuestions : IQuestionKind
{
    /// <summary>A consequence that shares a larger part of its words may be right too.</summary>
    private const double MostShared = 0.34;

    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        if (ground.Tongue.Code != "en") yield break;
        var all = ground.Statements.Select(s => Part(s, ground.Tongue)).OfType<Conditional>().ToList();
        foreach (var one in all)
        {
            var own = ground.Stems(one.Then);
            var wrong = all.Where(o => o != one && o.Then.Length * 2 >= one.Then.Length && o.Then.Length <= one.Then.Length * 2)
                .Where(o => IsTold(o) == IsTold(one) && ground.Stems(o.Then) is { Count: > 1 } stems && stems.Count(own.Contains) <= MostShared * Math.Min(stems.Count, own.Count) && ground.Stems(o.If).Count(ground.Stems(one.If).Contains) * 2 <= ground.Stems(one.If).Count)
                .Where(o => !ground.Proof.OfText(o.Then, ground.Lines(one.Of.Where)).Holds).Select(o => o.Then).Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderBy(t => Math.Abs(t.Length - one.Then.Length)).ThenBy(t => t, StringComparer.Ordinal).Aggregate(new List<string>(), (taken, then) =>
                {
                    // Several that are much alike leave the right one standing apart.
                    if (taken.Count < WrongChoices.Usual && taken.All(t => ground.Stems(t).Count(ground.Stems(then).Contains) <= MostShared * ground.Stems(then).Count)) taken.Add(then);
                    return taken;
                });
            if (own.Count < 2 || wrong.Count < 2) continue;
            var stem = string.Format(CultureInfo.InvariantCulture, ground.Words.WhatThen, QuestionText.Quoted(one.If + " …"));
            yield return new(new Question(Seed.Id("then", stem, one.Then), QuestionKind.MultipleChoice, stem, WrongChoices.Mixed([one.Then], wrong, stem), [], [], [], one.Of.Text, BloomLevel.Apply,
                one.Of.Concepts.FirstOrDefault(ground.Taught.Contains) ?? "", one.Of.Where), "then", [one.Of.Key], 1.35 * one.Of.Worth);
        }
    }

    /// <summary>Whether a consequence tells the reader what to do: beside others that do not it gives itself away.</summary>
    private static bool IsTold(Conditional one) => one.Then.Split(' ')[0] is var first && (first == "You" || TaskVerbs.Is(first));

    private static Conditional? Part(Statement statement, Tongue tongue)
    {
        if ((Before().Match(statement.Text) is { Success: true } match || (match = After().Match(statement.Text)).Success) is false) return null;
        var (condition, then) = (match.Groups["c"].Value, match.Groups["t"].Value.TrimEnd('.'));
        // What "it" is stands in the other clause; and a comma may part a list.
        if (Pronoun().IsMatch(condition) || Lone().IsMatch(then) || Inner().IsMatch(then) || Leaning().IsMatch(then) || ModuleReading.Subjectless().IsMatch(condition) || ModuleReading.IsFragment(then, tongue) || condition.Count(c => c == '`') % 2 != 0 || condition.Count(c => c == '(') != condition.Count(c => c == ')')) return null;
        return new(statement, Algorithms.Language.Text.Capital(condition), Algorithms.Language.Text.Stopped(Algorithms.Language.Text.Capital(then)));
    }

    private sealed record Conditional(Statement Of, string If, string Then);

    [GeneratedRegex(@"^(?<c>(If|When|Unless|Once|Whenever|As soon as) [^,;]{12,140}), (then )?(?<t>[^;]{15,160})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?<t>[^;,]{15,140}?),? (?<c>(if|unless|whenever|once|as soon as) [^;,]{12,120})\.$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(it|its|they|them|their|this|that|these|those|he|she|one|so|not|necessary|needed|possible|required|desired)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Pronoun();

    /// <summary>Begins with what was named in the other clause, or ends with a verb of which "if" is the object: "determines if".</summary>
    [GeneratedRegex(@"^(it|its|it's|they|their|them|this|that|these|those|he|she|one|there)\b|\b(determines?|checks?|tests?|shows?|tells?|indicates?|verify|verifies|asks?|decides?|returns? (true|false)|knows?|known|sees?|specify|specifies|reports?|finds? out|detects?|controls?|wonder|sure|care|is|are|was|were|be|been|has|have|had|do|does)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Leaning();

    /// <summary>A clause that says nothing without what it follows.</summary>
    [GeneratedRegex(@"^(and|or|but|which|that|who|as|even|especially|because|even|only|except|for example|e\.g|i\.e|such|including)\b|\b(what|whether|even|only|as|and|or|to see|check)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Lone();

    /// <summary>Has a condition of its own, or speaks of what was said before.</summary>
    [GeneratedRegex(@"\b(if|unless|do(es|ing)? so)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Inner();
}
