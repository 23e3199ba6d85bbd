using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers.Extractive;

/// <summary>What is said of the lecture as a whole.</summary>
internal static class Overview
{
    private const int CandidatesPerSection = 3;

    /// <summary>Sentences from different parts of the lecture, in order; without good sentences, its topics in one line.</summary>
    public static IReadOnlyList<Statement> Abstract(IReadOnlyList<SectionPassages> sections, int count, LectureWords words)
    {
        var candidates = sections
            .SelectMany((s, n) => (s.SpeechReads ? s.Spoken : s.Spoken.Concat(s.OnSlide)).Where(p => p.IsSentence && p.Quality >= 0.8).OrderByDescending(p => p.Score).Take(CandidatesPerSection).Select(p => (Section: n, Passage: p)))
            .ToList();
        var vectors = candidates.Select(c => c.Passage.Vector).ToList();
        var scores = SentenceRank.Rank(vectors, [.. candidates.Select(c => c.Passage.Score)]).Select((r, i) => (0.5 * r) + (0.5 * candidates[i].Passage.Score)).ToList();
        var taken = new List<int>();
        foreach (var i in SentenceRank.Pick(vectors, scores, candidates.Count, []))
            if (taken.Count < count && taken.Count(t => candidates[t].Section == candidates[i].Section) < Math.Max(1, count / Math.Max(1, sections.Count))) taken.Add(i);
        return taken.Count >= Math.Min(2, sections.Count) ? [.. taken.Select(i => candidates[i].Passage.Statement).OrderBy(s => s.Time)] : Topics(sections, words);
    }

    /// <summary>The goals that the slides list; otherwise one a topic, for the sections that take the longest.</summary>
    public static IReadOnlyList<Statement> Goals(IReadOnlyList<SectionPassages> sections, IReadOnlyList<SectionNotes> notes, int count, LectureWords words)
    {
        var given = sections.SelectMany(s => s.Goals).DistinctBy(g => words.Key(g.Text)).ToList();
        if (given.Count > 1) return given.Take(Math.Max(count, 5)).ToList();
        var terms = notes.SelectMany(n => n.Terms).Select(t => words.Key(t.Name)).ToHashSet();
        return [.. sections.Select(s => (Section: s, Topic: Topic(s, words)))
            .Where(t => t.Topic.Length > 0)
            .DistinctBy(t => words.Key(t.Topic))
            .OrderByDescending(t => t.Section.Material.End - t.Section.Material.Start).Take(count)
            .OrderBy(t => t.Section.Material.Start)
            .Select(t => new Statement(Goal(t.Topic, terms, words), t.Section.Material.Start))];
    }

    private static string Topic(SectionPassages section, LectureWords words)
    {
        var title = words.Topic(section.Material.Title);
        if (title.Length > 0) return title;
        if (section.Material.Title.EndsWith('?') && WordTokens.Split(section.Material.Title).Count >= 4) return words.Casing.Soften(section.Material.Title);
        var texts = section.Spoken.Concat(section.OnSlide).Select(p => (p.Text, 1.0));
        return KeyPhrases.Distinct(KeyPhrases.Rank(texts, words.Tongue), 5).FirstOrDefault(p => p.Stem.Contains(' '))?.Text ?? "";
    }

    private static string Goal(string topic, HashSet<string> terms, LectureWords words)
    {
        var wording = words.Tongue.Asking;
        if (words.Tongue.Imperative?.IsMatch(topic) ?? false) return Text.Stopped(topic);
        var form = topic.EndsWith('?') ? wording.Answer
            : wording.Compares.IsMatch(topic) ? wording.Compare
            : wording.Methods.IsMatch(topic) ? wording.Apply
            : terms.Contains(words.Key(topic)) ? wording.Define
            : wording.Explain;
        return Text.Capital(string.Format(CultureInfo.InvariantCulture, form, topic.EndsWith('?') ? topic : words.Casing.WithinSentence(topic)));
    }

    private static List<Statement> Topics(IReadOnlyList<SectionPassages> sections, LectureWords words)
    {
        var topics = sections.Select(s => words.Topic(s.Material.Title)).Where(t => t.Length > 0).DistinctBy(words.Key).ToList();
        if (topics.Count < 2) return [];
        var first = sections[0].Material;
        return [new(Text.Stopped($"{topics[0]}: {string.Join("; ", topics.Skip(1).Select(words.Casing.WithinSentence))}"), first.Start)];
    }
}
