using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers.Extractive;

/// <summary>The built-in writer: chooses among the lecture's own sentences and slide lines. Needs nothing, invents nothing, and writes the same notes each time.</summary>
public sealed class ExtractiveWriter : INotesWriter
{
    /// <summary>As it stands in <see cref="Notes.Writer"/>.</summary>
    public const string Name = "Built-in extractive writer";

    public string Key => "builtin";

    public string? Fingerprint => null;

    public Task<Notes> WriteAsync(LectureMaterial material, WriteNotesSettings settings, StageRun run)
    {
        var length = NotesLength.For(settings.Summary);
        var words = new LectureWords(material);
        var terms = new TermFinder(words);
        var questions = new QuestionMaker(words);
        var told = new List<TermVector>();
        var all = new List<SectionPassages>();
        var sections = new List<SectionNotes>();
        foreach (var section in material.Sections)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var passages = Fresh(SectionPassages.Of(section, words), told);
            all.Add(passages);
            sections.Add(Write(passages, length, settings.Questions, words, terms, questions));
            run.Report((double)sections.Count / material.Sections.Count, $"{sections.Count} of {material.Sections.Count}");
        }
        var glossary = sections.SelectMany(s => s.Terms).OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return Task.FromResult(new Notes(Name, Overview.Abstract(all, length.Abstract, words), Overview.Goals(all, sections, length.Goals, words), glossary, sections, Usage: null));
    }

    private static SectionNotes Write(SectionPassages passages, NotesLength length, int questionCount, LectureWords words, TermFinder terms, QuestionMaker questions)
    {
        var summary = Summary(passages, length.Summary);
        var points = KeyPoints(passages, length.KeyPoints, summary);
        var found = terms.Find(passages, length.Terms);
        var asked = questions.Make(passages, found, questionCount);
        var statements = summary.Count > 0 || points.Count > 2 ? summary.Select(p => p.Statement).ToList() : TopicLine(passages, words);
        return new(passages.Material.Number, statements, [.. points.Select(p => p.Statement)], found, asked);
    }

    /// <summary>Sentences of the speech, at most half of them; where the speech does not read, sentences on the slides.</summary>
    private static List<Passage> Summary(SectionPassages passages, int count)
    {
        var source = passages.SpeechReads ? passages.Spoken : [.. passages.OnSlide.Concat(passages.Spoken).Where(p => p.IsSentence && p.Quality >= 0.8)];
        return Pick(source, Math.Min(count, (source.Count + 1) / 2), []);
    }

    /// <summary>Lines of the slides first, in their order; then what else was said, if enough was.</summary>
    private static List<Passage> KeyPoints(SectionPassages passages, int count, List<Passage> summary)
    {
        var points = Pick(passages.OnSlide, count, summary);
        if (points.Count >= count || !passages.SpeechReads) return points;
        var room = Math.Min(count - points.Count, (passages.Spoken.Count / 2) - summary.Count);
        return [.. points, .. Pick([.. passages.Spoken.Where(p => p.Quality >= 0.6)], room, [.. summary, .. points])];
    }

    private static List<Passage> Pick(IReadOnlyList<Passage> source, int count, IReadOnlyList<Passage> said) =>
        [.. SentenceRank.Pick([.. source.Select(p => p.Vector)], [.. source.Select(p => p.Score)], count, [.. said.Select(p => p.Vector)]).Order().Select(i => source[i])];

    /// <summary>Where there is no sentence and there are few points: the title and the section's key phrases.</summary>
    private static List<Statement> TopicLine(SectionPassages passages, LectureWords words)
    {
        var texts = passages.OnSlide.Concat(passages.Spoken).Select(p => (p.Text, 1.0)).ToList();
        var title = words.Topic(passages.Material.Title);
        var phrases = KeyPhrases.Distinct(KeyPhrases.Rank(texts, words.Tongue), 6).Where(p => p.Stem.Contains(' ') && p.Text.Split(' ').All(w => w.Length > 2) && !words.Key(title).Contains(p.Stem, StringComparison.Ordinal)).Take(4).Select(p => words.Casing.WithinSentence(p.Text)).ToList();
        if (title.Length == 0 || phrases.Count < 2) return [];
        return [new(Text.Stopped($"{title}: {string.Join("; ", phrases)}"), passages.Material.Start)];
    }

    /// <summary>Without what an earlier section said in the same words.</summary>
    private static SectionPassages Fresh(SectionPassages passages, List<TermVector> told)
    {
        const double sameWords = 0.92;
        var fresh = passages with
        {
            Spoken = [.. passages.Spoken.Where(p => !told.Any(t => t.Similarity(p.Vector) > sameWords))],
            OnSlide = [.. passages.OnSlide.Where(p => !told.Any(t => t.Similarity(p.Vector) > sameWords))],
        };
        told.AddRange(fresh.Spoken.Concat(fresh.OnSlide).Select(p => p.Vector));
        return fresh;
    }
}
