using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Analysis;

namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>What is missing here? A concept taken out of a sentence that says enough about it.</summary>
internal sealed class ClozeQuestions : IQuestionKind
{
    private const int LongestAnswer = 3;
    private const double LeastWeight = 0.2;

    /// <summary>What the whole course is about, anyone guesses.</summary>
    private const double MostWeight = 0.9;

    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        foreach (var statement in ground.Statements)
        {
            foreach (var concept in statement.Concepts.Where(c => ground.Taught.Contains(c) && WordTokens.Split(c).Count <= LongestAnswer).OrderByDescending(ground.Concepts.Weight).ThenBy(c => c, StringComparer.Ordinal))
            {
                if (Cloze.Make(statement.Text, concept, ground.Tongue, out var answer) is not { } blanked || blanked.Split(Cloze.Blank).Length != 2) continue;
                if (answer.Contains('\'', StringComparison.Ordinal) || answer.Contains('’', StringComparison.Ordinal)) continue;
                // A word that everybody knows, with a meaning of its own here: "chance".
                if (CommonWords.Has(concept) && blanked.StartsWith(Cloze.Blank, StringComparison.Ordinal)) continue;
                // Of one stem, but another word: "queue of record" is no recording.
                if (!IsForm(answer, concept)) continue;
                // Taken out of code, or out of a longer word.
                var (at, end) = (blanked.IndexOf(Cloze.Blank, StringComparison.Ordinal), blanked.IndexOf(Cloze.Blank, StringComparison.Ordinal) + Cloze.Blank.Length);
                if ((at > 0 && blanked[at - 1] is not (' ' or '(' or '“' or '"')) || (end < blanked.Length && blanked[end] is not (' ' or '.' or ',' or ';' or ')' or '”' or '"')) || InCode(blanked, at)) continue;
                var isDefined = ground.Entries.Any(e => e.IsDefinition && e.Said == statement.Text && e.Concept.Equals(concept, StringComparison.OrdinalIgnoreCase));
                var others = statement.Concepts.Count(c => !c.Equals(concept, StringComparison.OrdinalIgnoreCase));
                // Nobody guesses what nothing points to.
                if (!isDefined && (others == 0 || ground.Concepts.Weight(concept) is < LeastWeight or > MostWeight)) continue;
                var answers = RecallQuestions.Answers(answer).Concat([concept]).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
                yield return new(new Question(Seed.Id("cloze", blanked, answer), QuestionKind.Cloze, blanked.Replace(Cloze.Blank, Question.Gap, StringComparison.Ordinal), [], [], [answers], [], statement.Text, BloomLevel.Remember, concept, statement.Where),
                    "cloze", [statement.Key], statement.Worth * (isDefined ? 1.1 : 0.6 + 0.1 * Math.Min(3, others)));
                break;
            }
        }
    }

    private static bool IsForm(string answer, string concept)
    {
        const int most = 3;
        var (a, b) = (answer.ToLowerInvariant(), concept.ToLowerInvariant());
        var common = a.Zip(b).TakeWhile(p => p.First == p.Second || (p.First is '-' or ' ' && p.Second is '-' or ' ')).Count();
        return Math.Max(a.Length, b.Length) - common <= most && !a.EndsWith("ing", StringComparison.Ordinal) == !b.EndsWith("ing", StringComparison.Ordinal);
    }

    private static bool InCode(string text, int at) => text.AsSpan(0, at).Count('`') % 2 == 1;
}
