using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

/// <summary>What is it? Four meanings to choose from, of which three are those of other terms.</summary>
internal sealed class MeaningQuestions : IQuestionKind
{
    public IEnumerable<Candidate> Make(QuestionGround ground)
    {
        foreach (var entry in ground.Entries.Where(e => ground.Entries.Count > 3))
        {
            var own = ground.Stems(entry.Meaning);
            var term = ground.Stems(entry.Term);
            var wrong = ground.Entries.Where(e => e != entry && e.IsDefinition == entry.IsDefinition && (e.IsDefinition || e.Group == entry.Group))
                .Where(e => ground.Stems(e.Meaning) is var stems && !stems.Overlaps(term) && stems.Count(own.Contains) * 3 <= Math.Min(stems.Count, own.Count))
                .OrderBy(e => Math.Abs(e.Meaning.Length - entry.Meaning.Length)).ThenBy(e => e.Where.FirstLine).Take(WrongChoices.Usual).ToList();
            // A choice twice as long as the rest gives itself away.
            if (wrong.Count < 2 || wrong.All(e => e.Meaning.Length * 2 < entry.Meaning.Length) || wrong.All(e => e.Meaning.Length > entry.Meaning.Length * 2)) continue;
            var stem = string.Format(CultureInfo.InvariantCulture, ground.Words.WhatIs, entry.Term.StartsWith('`') ? entry.Term : QuestionText.Quoted(entry.Term));
            yield return new(new Question(Seed.Id("meaning", stem, entry.Meaning), QuestionKind.MultipleChoice, stem, WrongChoices.Mixed([entry.Meaning], wrong.Select(w => w.Meaning), stem), [], [], [], entry.Said, BloomLevel.Understand, entry.Concept, entry.Where),
                "meaning", [entry.Key], (entry.IsDefinition ? 1.1 : 0.8) + (ground.Taught.Contains(entry.Concept) ? 0.2 : 0));
        }
    }
}
