using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers.Extractive;

/// <summary>Review questions: what a defined term means, and sentences with a term blanked. No sentence and no answer is used twice in a lecture.</summary>
internal sealed class QuestionMaker(LectureWords words)
{
    private const int LongestSentence = 30;
    // Several words say more precisely what is asked for than one.
    private readonly List<KeyPhrase> phrases = [.. words.Phrases.Where(p => p.Count >= 2 && p.Text.Length >= 4 && !words.Tongue.Plain.Contains(p.Text.ToLowerInvariant())).OrderBy(p => p.Stem.Contains(' ') ? 0 : 1)];
    private readonly HashSet<string> answers = [];
    private readonly HashSet<string> sentences = [];

    /// <summary>Up to <paramref name="count"/> questions in order of time; fewer when the section does not give them.</summary>
    public IReadOnlyList<ReviewQuestion> Make(SectionPassages passages, IReadOnlyList<Term> terms, int count)
    {
        var defined = new Queue<ReviewQuestion>(terms.Select(Meaning));
        var questions = new List<ReviewQuestion>();
        if (defined.Count > 0 && count > 0) questions.Add(defined.Dequeue());
        questions.AddRange(Blanks(passages, terms).Take(count - questions.Count));
        while (questions.Count < count && defined.Count > 0) questions.Add(defined.Dequeue());
        return [.. questions.OrderBy(q => q.Time)];
    }

    private ReviewQuestion Meaning(Term term) =>
        new(string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Tongue.Asking.WhatIs, words.Casing.WithinSentence(WithoutBrackets(term.Name))), term.Definition, term.Time);

    private static string WithoutBrackets(string name) => name.IndexOf(" (", StringComparison.Ordinal) is var cut and > 0 ? name[..cut] : name;

    private IEnumerable<ReviewQuestion> Blanks(SectionPassages passages, IReadOnlyList<Term> terms)
    {
        var title = words.Key(passages.Material.Title).Split(' ').ToHashSet();
        var asked = terms.Count > 0 ? words.Key(terms[0].Name) : "";
        var candidates = passages.Spoken.Concat(passages.OnSlide.Where(p => p.IsSentence))
            .Where(p => p.Quality >= 0.6 && WordTokens.Split(p.Text).Count <= LongestSentence)
            .OrderByDescending(p => p.Score).ToList();
        foreach (var passage in candidates)
        {
            if (terms.Count > 0 && terms[0].Time == passage.Time) continue;
            foreach (var phrase in Answers(passage, title).Where(p => words.Key(p) != asked))
            {
                if (answers.Contains(words.Key(phrase)) || Cloze.Make(passage.Text, phrase, words.Tongue, out var answer) is not { } question) continue;
                if (!sentences.Add(words.Key(passage.Text))) break;
                answers.Add(words.Key(answer));
                yield return new(question, Text.Capital(answer), passage.Time);
                break;
            }
        }
    }

    /// <summary>The term that the sentence defines, then phrases that matter beyond the sentence and that the heading does not give away.</summary>
    private IEnumerable<string> Answers(Passage passage, HashSet<string> title)
    {
        if (passage.Definition is { } defined && !words.Key(defined.Term).Split(' ').All(title.Contains)) yield return WithoutBrackets(defined.Term);
        var sentence = $" {words.Key(passage.Text)} ";
        foreach (var phrase in phrases)
            if (sentence.Contains($" {phrase.Stem} ", StringComparison.Ordinal) && !phrase.Stem.Split(' ').All(title.Contains)) yield return phrase.Text;
    }
}
