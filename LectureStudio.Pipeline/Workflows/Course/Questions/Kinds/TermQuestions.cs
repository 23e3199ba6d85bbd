using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>Which term is described here? Four terms to choose from.</summary>
internal sealed class TermQuestions : IQuestionKind
{
    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        foreach (var entry in ground.Entries)
        {
            var wrong = WrongChoices.Terms(ground, entry.Term, entry.Said, ground.Entries.Where(e => e.Group == entry.Group && e != entry).Select(e => e.Term));
            if (wrong.Count < 2) continue;
            // What one types to get something done is asked for as that.
            var isTool = !entry.IsDefinition && TermShape.Kind(entry.Term) is "option" or "command" or "call" or "decorator";
            var stem = string.Format(CultureInfo.InvariantCulture, isTool ? ground.Words.WhichUse : ground.Words.WhichTerm, QuestionText.Quoted(entry.Meaning));
            yield return new(new Question(Seed.Id("term", stem, entry.Term), QuestionKind.MultipleChoice, stem, WrongChoices.Mixed([entry.Term], wrong, stem), [], [], [], entry.Said, isTool ? BloomLevel.Apply : BloomLevel.Remember, entry.Concept, entry.Where),
                "term", [entry.Key], (entry.IsDefinition ? 1.1 : 1) + (ground.Taught.Contains(entry.Concept) ? 0.2 : 0));
        }
    }
}
