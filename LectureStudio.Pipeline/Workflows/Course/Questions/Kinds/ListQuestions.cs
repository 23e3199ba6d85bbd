using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Analysis;

namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>Which of these belong to it? Items of a list, among those of other lists.</summary>
internal sealed partial class ListQuestions : IQuestionKind
{
    private const int MostWords = 14, LeastLead = 3;

    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        foreach (var list in ground.Lists.Where(l => ground.Stems(l.Lead).Count >= LeastLead && l.Items.Count >= 2))
        {
            var right = list.Items.Where(IsShort).Take(3).ToList();
            if (right.Count < 2 || right.Count < Math.Min(3, list.Items.Count)) continue;
            // Items of several makes give none away that is of one of them; where each is made differently, nothing can stand beside them.
            var forms = right.GroupBy(r => Form(r, ground.Tongue)).Where(g => g.Count() * 2 > right.Count).Select(g => g.Key).ToList();
            if (forms.Count == 0) continue;
            var said = ground.Stems(list.Lead + " . " + string.Join(" . ", list.Items));
            var wrong = ground.Lists.Where(l => l != list && !l.Lead.Equals(list.Lead, StringComparison.OrdinalIgnoreCase)).SelectMany(l => l.Items.Where(IsShort))
                .Where(i => forms.Contains(Form(i, ground.Tongue)) && IsAsLong(i, right) && ground.Stems(i) is { Count: > 0 } stems && stems.Count(said.Contains) * 2 <= stems.Count && !ground.Proof.OfText(i, ground.Lines(list.Where)).Holds)
                .Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(i => Math.Abs(i.Length - right.Average(r => r.Length))).ThenBy(i => i, StringComparer.Ordinal).DistinctBy(First).Where(i => right.All(r => First(r) != First(i))).Take(2).ToList();
            if (wrong.Count < 2) continue;
            var places = right.Select(r => ground.Locate(r, list.Where)).ToList();
            if (places.Any(p => p is null)) continue;
            var stem = string.Format(CultureInfo.InvariantCulture, ground.Words.WhichBelong, QuestionText.Quoted(list.Lead + ":"));
            var where = list.Where with { FirstLine = places.Min(p => p!.FirstLine), LastLine = places.Max(p => p!.LastLine) };
            yield return new(new Question(Seed.Id(["list", stem, .. right]), QuestionKind.MultipleAnswer, stem, WrongChoices.Mixed(right, wrong, stem), [], [], [], list.Lead + ": " + string.Join("; ", list.Items.Select(i => i.TrimEnd('.', ';', ','))), BloomLevel.Understand,
                ground.Concepts.Mentions.In(list.Lead).FirstOrDefault(ground.Taught.Contains) ?? "", where), "list", ["list " + list.Lead], 1.1);
        }
    }

    private static bool IsShort(string item) => item.Split(' ').Length <= MostWords && item.Length >= 3 && !item.EndsWith(':') && !item.Contains("://", StringComparison.Ordinal) && !Address().IsMatch(item);

    private static string First(string item) => item.Split(' ')[0].ToLowerInvariant();

    /// <summary>How an item is made: one that looks different gives itself away.</summary>
    private static (string Begins, string Then, bool IsSentence, bool HasVerb) Form(string item, Tongue tongue)
    {
        var first = item.Split(' ')[0].TrimEnd(',', ':');
        var code = Code().Match(item);
        var begins = code.Success ? "code " + TermShape.Kind(code.Value) : item.Contains(": ", StringComparison.Ordinal) ? "label" : first.EndsWith("ing", StringComparison.Ordinal) ? "doing" : TaskVerbs.Is(first) ? "task"
            : tongue.IsStop(first.ToLowerInvariant()) ? "phrase" : char.IsUpper(first[0]) ? "capital" : "small";
        var rest = code.Success ? item[code.Length..].TrimStart() : item.Contains(' ', StringComparison.Ordinal) ? "words" : "";
        return (begins, rest.Length == 0 ? "" : char.IsLetter(rest[0]) ? "words" : rest[..1], item.EndsWith('.'), FiniteVerbs.In(item, tongue));
    }

    /// <summary>Whether two are about as long, so that length says nothing.</summary>
    private static bool IsAsLong(string item, IReadOnlyList<string> right) => item.Length * 2 >= right.Min(r => r.Length) && item.Length <= right.Max(r => r.Length) * 2;

    [GeneratedRegex(@"^`[^`]+`", RegexOptions.None, 10_000)]
    private static partial Regex Code();

    // name@example.org, @name: whom to write to nobody learns.
    [GeneratedRegex(@"\S+@\S+\.\S|\(@\w", RegexOptions.None, 10_000)]
    private static partial Regex Address();
}
