using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>Which of these belong to it? Items of a list, among those of other lists.</summary>
internal sealed class ListQuestions : IQuestionKind
{
    private const int MostWords = 14, LeastLead = 3;

    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        foreach (var list in ground.Lists.Where(l => ground.Stems(l.Lead).Count >= LeastLead && l.Items.Count >= 2))
        {
            var right = list.Items.Where(IsShort).Take(3).ToList();
            if (right.Count < 2 || right.Count < Math.Min(3, list.Items.Count)) continue;
            var said = ground.Stems(list.Lead + " . " + string.Join(" . ", list.Items));
            var wrong = ground.Lists.Where(l => l != list && !l.Lead.Equals(list.Lead, StringComparison.OrdinalIgnoreCase)).SelectMany(l => l.Items.Where(IsShort))
                .Where(i => Form(i) == Form(right[0]) && ground.Stems(i) is { Count: > 0 } stems && stems.Count(said.Contains) * 2 <= stems.Count && !ground.Proof.OfText(i, ground.Lines(list.Where)).Holds)
                .Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(i => Math.Abs(i.Length - right.Average(r => r.Length))).ThenBy(i => i, StringComparer.Ordinal).Take(2).ToList();
            if (wrong.Count < 2) continue;
            var places = right.Select(r => ground.Locate(r, list.Where)).ToList();
            if (places.Any(p => p is null)) continue;
            var stem = string.Format(CultureInfo.InvariantCulture, ground.Words.WhichBelong, QuestionText.Quoted(list.Lead + ":"));
            var where = list.Where with { FirstLine = places.Min(p => p!.FirstLine), LastLine = places.Max(p => p!.LastLine) };
            yield return new(new Question(Seed.Id(["list", stem, .. right]), QuestionKind.MultipleAnswer, stem, WrongChoices.Mixed(right, wrong, stem), [], [], [], list.Lead + ": " + string.Join("; ", list.Items.Select(i => i.TrimEnd('.', ';', ','))), BloomLevel.Understand,
                ground.Concepts.Mentions.In(list.Lead).FirstOrDefault(ground.Taught.Contains) ?? "", where), "list", ["list " + list.Lead], 1.1);
        }
    }

    private static bool IsShort(string item) => item.Split(' ').Length <= MostWords && item.Length >= 3 && !item.EndsWith(':') && !item.Contains("://", StringComparison.Ordinal);

    /// <summary>How an item begins and ends: one that looks different gives itself away.</summary>
    private static (string Begins, bool IsSentence) Form(string item)
    {
        var first = item.Split(' ')[0];
        return (item.StartsWith('`') ? "code" : item.Contains(": ", StringComparison.Ordinal) ? "label" : first.EndsWith("ing", StringComparison.Ordinal) ? "doing" : char.IsUpper(first[0]) ? "capital" : "small", item.EndsWith('.'));
    }
}
