using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Analysis;

namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>Which step comes next? Of a numbered procedure, among its other steps.</summary>
internal sealed partial class StepQuestions : IQuestionKind
{
    private const int FewestSteps = 4, FewestWords = 3, MostWords = 25;

    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        foreach (var list in ground.Lists.Where(l => l.IsOrdered && l.Items.Count >= FewestSteps && IsLedTo(l)))
        {
            var steps = list.Items.Select(i => (SentenceSplitter.Split(i).FirstOrDefault() ?? "").TrimEnd(';', ',')).ToList();
            if (!steps.All(IsShort) || steps.Distinct(StringComparer.OrdinalIgnoreCase).Count() < steps.Count || !IsProcedure(steps, ground.Tongue)) continue;
            var at = (int)(Seed.Of(string.Join('\n', steps)) % (uint)(steps.Count - 1));
            var (before, right) = (steps[at], steps[at + 1]);
            if (ground.Locate(before, list.Where) is not { } first || ground.Locate(right, list.Where with { FirstLine = first.FirstLine }) is not { } last) continue;
            var wrong = steps.Where((_, i) => i != at && i != at + 1).OrderBy(s => Math.Abs(s.Length - right.Length)).ThenBy(s => s, StringComparer.Ordinal).Take(WrongChoices.Usual).ToList();
            var stem = string.Format(CultureInfo.InvariantCulture, ground.Words.WhichStep, QuestionText.Quoted(before));
            var named = ground.Concepts.Mentions.In(QuestionText.WithoutBackticks($"{list.Lead} . {before} . {right}"));
            yield return new(new Question(Seed.Id("step", stem, right), QuestionKind.MultipleChoice, stem, WrongChoices.Mixed([right], wrong, stem), [], [], [], $"{Algorithms.Language.Text.Stopped(before)} {Algorithms.Language.Text.Stopped(right)}", BloomLevel.Apply,
                named.FirstOrDefault(ground.Taught.Contains) ?? "", first with { LastLine = last.LastLine }), "step", ["steps " + string.Join('\n', steps)], 1.3);
        }
    }

    /// <summary>Whether the line or the heading above says that something is done in turn.</summary>
    private static bool IsLedTo(LedList list) =>
        !Alternatives().IsMatch(list.Lead) && !Alternatives().IsMatch(list.Heading) && (list.Lead.Length > 0 || (WordTokens.Split(list.Heading) is [var first, ..] && (TaskVerbs.Is(first.Text) || TaskVerbs.Of(first.Text) is not null || Procedure().IsMatch(list.Heading))));

    private static bool IsShort(string step) => WordTokens.Split(step).Count is >= FewestWords and <= MostWords && !step.EndsWith(':') && !Condition().IsMatch(step) && !step.Contains("://", StringComparison.Ordinal) && step.Count(c => c == '`') % 2 == 0;

    /// <summary>Whether the items are things to do; only of English does the first word tell.</summary>
    private static bool IsProcedure(IReadOnlyList<string> steps, Tongue tongue) =>
        tongue.Code != "en" || steps.Count(s => TaskVerbs.Is(WordTokens.Split(s)[0].Text) || tongue.Imperative?.IsMatch(s) == true) * 2 > steps.Count;

    [GeneratedRegex(@"\b(how|steps?|procedure|install\w*|set ?up|usage|start(ed)?|checklist|process|workflow|anleitung|schritte|étapes|pasos|passi|passos|stappen)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Procedure();

    /// <summary>What is numbered to be told apart rather than to be done in turn.</summary>
    [GeneratedRegex(@"\b(options?|alternatives?|solutions?|workarounds?|either|one of|any of|ways|recommend\w*|tips|practices|reasons?|choices?|choose|consider|cases|möglichkeiten|opciones|possibilités|opzioni|opções|mogelijkheden)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Alternatives();

    /// <summary>What is done in one case only may come before or after others.</summary>
    [GeneratedRegex(@"^(if|when|unless|otherwise|optionally|wenn|falls|si|se|als|indien)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Condition();
}
