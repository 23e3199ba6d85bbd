using LectureStudio.Pipeline.Algorithms.Language;
using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>Which code belongs here? The one piece of code in a sentence, or the line that a sentence leads up to.</summary>
internal sealed class CodeQuestions : IQuestionKind
{
    private const int FewestWordsLeft = 7, FewestStemsLeft = 4, LongestCode = 60;

    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        var all = ground.Statements.SelectMany(s => QuestionText.Codes(s.Text)).GroupBy(c => c, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var statement in ground.Statements)
        {
            if (QuestionText.Codes(statement.Text) is not [var code] || code.Length > LongestCode || code.Length < 2) continue;
            // A name of an example, which only who has it before him knows.
            if (code.Length < 4 && code.All(char.IsAsciiLetterLower)) continue;
            var asked = statement.Text.Replace($"`{code}`", Question.Gap, StringComparison.Ordinal);
            // A word that is set as code only here: "text, `code` and gaps".
            if (code.All(char.IsAsciiLetterLower) && ground.Statements.Any(s => s != statement && Words(s.Text).Contains(code))) continue;
            if (asked.Contains(code, StringComparison.OrdinalIgnoreCase) || asked.Split(Question.Gap).Length != 2 || asked.Contains('`', StringComparison.Ordinal) || asked.Split(' ').Length < FewestWordsLeft || ground.Stems(asked).Count < FewestStemsLeft) continue;
            // Glued to other words it is a part of something: "a `list`-like".
            var (at, end) = (asked.IndexOf(Question.Gap, StringComparison.Ordinal), asked.IndexOf(Question.Gap, StringComparison.Ordinal) + Question.Gap.Length);
            if ((at > 0 && asked[at - 1] is not (' ' or '(')) || (end < asked.Length && asked[end] is not (' ' or '.' or ',' or ';' or ')'))) continue;
            var wrong = WrongChoices.Terms(ground, $"`{code}`", statement.Text, []);
            if (wrong.Count < 2 || GivesAway(code, asked)) continue;
            yield return Ask(ground, QuestionText.Quoted(asked), code, wrong, statement.Text, statement.Where, Concept(statement.Concepts), BloomLevel.Remember, statement.Key, 0.8 + (all[code] > 1 ? 0.15 : 0));
        }
        foreach (var led in ground.Codes.Where(c => c.Code.Length <= LongestCode && ground.Stems(c.Lead).Count >= 3))
        {
            if (ground.Locate(led.Code, led.Where) is not { } where) continue;
            var wrong = ground.Codes.Where(c => c.Code != led.Code && c.Code.Length <= LongestCode && TermShape.Kind($"`{c.Code}`") == TermShape.Kind($"`{led.Code}`") && c.Code.Contains('<') == led.Code.Contains('<') && !c.Lead.Equals(led.Lead, StringComparison.OrdinalIgnoreCase)).Select(c => $"`{c.Code}`").Distinct(StringComparer.Ordinal)
                .OrderBy(c => Program(c) == Program(led.Code) ? 0 : 1).ThenBy(c => Math.Abs(c.Length - led.Code.Length)).ThenBy(c => c, StringComparer.Ordinal).Take(WrongChoices.Usual).ToList();
            if (wrong.Count < 2 || GivesAway(led.Code, led.Lead)) continue;
            yield return Ask(ground, QuestionText.Quoted(led.Lead + ":"), led.Code, wrong, led.Lead + ": " + $"`{led.Code}`", where, Concept(ground.Concepts.Mentions.In(led.Lead)), BloomLevel.Apply, "code " + led.Code, 1.2);
        }

        static string Program(string code) => code.Trim('`').Split(' ')[0];

        // One that the module teaches if it can be, else one it speaks of.
        string Concept(IReadOnlyList<string> named) => named.FirstOrDefault(ground.Taught.Contains) ?? named.FirstOrDefault() ?? "";
    }

    private static HashSet<string> Words(string text) => [.. WordTokens.Split(QuestionText.WithoutCodeSpans(text)).Select(w => w.Text)];

    private static Candidate Ask(QuestionGround ground, string asked, string code, IReadOnlyList<string> wrong, string said, Citation where, string concept, BloomLevel bloom, string key, double worth)
    {
        var stem = string.Format(CultureInfo.InvariantCulture, ground.Words.WhichCode, asked);
        return new(new Question(Seed.Id("code", stem, code), QuestionKind.MultipleChoice, stem, WrongChoices.Mixed([$"`{code}`"], wrong, stem), [], [], [], said, bloom, concept, where), "code", [key], worth);
    }

    /// <summary>Whether the words around name the code: "the port option `--port`".</summary>
    private static bool GivesAway(string code, string asked) =>
        code.Split([' ', '.', '_', '-', '(', ')', '/', '=', ':', '"', '\''], StringSplitOptions.RemoveEmptyEntries).Any(p => p.Length > 3 && asked.Contains(p[..Math.Min(p.Length, 6)], StringComparison.OrdinalIgnoreCase));
}
