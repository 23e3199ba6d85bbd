using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers.Extractive;

/// <summary>What the whole lecture knows about its words: how they are written, how rare they are, which phrases matter.</summary>
internal sealed partial class LectureWords
{
    private const double TitleWeight = 3;
    private const double SlideWeight = 1.5;

    public LectureWords(LectureMaterial material)
    {
        Tongue = material.Tongue;
        var lines = material.Sections.SelectMany(s => s.Lines).Select(l => l.Text);
        var spoken = material.Sections.SelectMany(s => s.Sentences).Select(s => s.Text).ToList();
        var titles = material.Sections.Select(s => s.Title).ToList();
        Casing = new Casing([.. lines, .. spoken, .. titles], Tongue);
        Space = new TermSpace(spoken.Concat(lines), Tongue);
        Phrases = KeyPhrases.Rank([.. titles.Select(t => (Soft(t), TitleWeight)), .. lines.Select(l => (Soft(l), SlideWeight)), .. spoken.Select(s => (s, 1.0))], Tongue);
        PhraseScores = Phrases.ToDictionary(p => p.Stem, p => p.Score);
    }

    /// <summary>A phrase's score by its stem.</summary>
    public IReadOnlyDictionary<string, double> PhraseScores { get; }

    public Tongue Tongue { get; }

    public Casing Casing { get; }

    public TermSpace Space { get; }

    /// <summary>The lecture's key phrases, best first.</summary>
    public IReadOnlyList<KeyPhrase> Phrases { get; }

    /// <summary>A title as a topic, in ordinary letters and without "(2)" or "continued"; empty when it names none.</summary>
    public string Topic(string title)
    {
        var topic = Numbering().Replace(Soft(title), "").Trim(' ', ':', '.', '-', '–', '—');
        var words = WordTokens.Split(topic);
        return Tongue.GenericTitle.IsMatch(topic) || !Readability.IsProse(topic, words) || words.Count is 0 or > 10 || !words.Any(w => Tongue.IsContent(w.Text)) ? "" : topic;
    }

    /// <summary>Stems of a text's content words in order, as one key.</summary>
    public string Key(string text) => string.Join(' ', WordTokens.Split(text).Where(w => Tongue.IsContent(w.Text)).Select(w => Tongue.StemOf(w.Text)));

    private string Soft(string line) => Casing.Soften(line);

    // Gradient descent (2), Gradient descent II, Gradient descent (cont.), Gradient descent 2/3, 3.1 Gradient descent
    [GeneratedRegex(@"\s*(\((\d+|[IVX]+|cont[^)]*|Forts[^)]*|suite)\)|\b(II|III|IV)|\d+ ?/ ?\d+|,? continued)$|^\d+(\.\d+)*\.? +", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Numbering();
}
