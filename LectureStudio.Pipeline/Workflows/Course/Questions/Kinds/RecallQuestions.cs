using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>Which term is described here? To be written.</summary>
internal sealed class RecallQuestions : IQuestionKind
{
    private const int MostWords = 3, FewestStems = 4;

    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        foreach (var entry in ground.Entries)
        {
            var plain = QuestionText.WithoutBackticks(entry.Term);
            // What nobody would write letter by letter is chosen, not written.
            if (ground.Stems(entry.Meaning).Count < FewestStems || WordTokens.Split(plain).Count > MostWords || plain.Length > 30 || plain.Any(c => c is '(' or '<' or '[' or '{' or ' ' && TermShape.Kind(entry.Term) != "phrase")) continue;
            var stem = string.Format(CultureInfo.InvariantCulture, ground.Words.WhichTerm, QuestionText.Quoted(entry.Meaning));
            yield return new(new Question(Seed.Id("recall", stem, entry.Term), QuestionKind.ShortAnswer, stem, [], [], [], Answers(plain), entry.Said, BloomLevel.Remember, entry.Concept, entry.Where),
                "recall", [entry.Key], (entry.IsDefinition ? 1 : TermShape.Kind(entry.Term) is "phrase" ? 0.75 : 1.05) + (ground.Taught.Contains(entry.Concept) ? 0.2 : 0));
        }
    }

    /// <summary>The term, and how else it may be written.</summary>
    public static IReadOnlyList<string> Answers(string term) =>
        [.. new[] { term, term.Replace('-', ' ').Trim(), term.Replace(' ', '-'), term.TrimStart('-') }.Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
