using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers.Extractive;

/// <summary>Finds the terms that a lecture defines, each once, where it is defined first.</summary>
internal sealed class TermFinder(LectureWords words)
{
    private readonly HashSet<string> known = [];

    /// <summary>Up to <paramref name="count"/> terms of the section, in order of time; the likelier key phrases win.</summary>
    public IReadOnlyList<Term> Find(SectionPassages passages, int count)
    {
        var found = new List<Term>();
        foreach (var (definition, time) in Defined(passages))
        {
            var key = words.Key(definition.Term);
            if (key.Length > 0 && known.Add(key)) found.Add(new(definition.Term, definition.Meaning, time));
        }
        return [.. found.OrderByDescending(t => words.PhraseScores.GetValueOrDefault(words.Key(t.Name))).Take(count).OrderBy(t => t.Time)];
    }

    /// <summary>What was said comes first: on a slide a label often stands for more than it says.</summary>
    private IEnumerable<(FoundDefinition Definition, double Time)> Defined(SectionPassages passages)
    {
        foreach (var passage in passages.Spoken.Where(p => p.Quality >= 0.3))
            if (passage.Definition is { } definition) yield return (definition, passage.Time);
        foreach (var passage in passages.OnSlide)
            if (passage.Definition is { } definition) yield return (definition, passage.Time);
    }
}
