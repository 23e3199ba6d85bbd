using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers.Extractive;

/// <summary>Something that could be printed: a cleaned sentence or a slide's line.</summary>
/// <param name="Text">As it would be printed.</param>
/// <param name="Time">The second it comes from.</param>
/// <param name="Quality">How well it would read, 0 (not to be printed) to 1.</param>
/// <param name="IsSentence">Whether it has a verb.</param>
/// <param name="Definition">What it defines, or null.</param>
/// <param name="IsStressed">Whether the speaker said that it matters.</param>
/// <param name="Score">How much it says of its section, 0 to 1, times its quality.</param>
internal sealed record Passage(string Text, double Time, double Quality, bool IsSentence, TermVector Vector, FoundDefinition? Definition, bool IsStressed = false, double Score = 0)
{
    public Statement Statement => new(Text, Time);
}

/// <summary>A section's printable passages, ranked.</summary>
/// <param name="Spoken">Sentences in order of time.</param>
/// <param name="OnSlide">Lines in the slides' order.</param>
/// <param name="SpeechReads">Whether what was said can be printed as it is; otherwise the slides speak.</param>
/// <param name="Goals">Lines under a heading such as "Learning goals".</param>
internal sealed record SectionPassages(SectionMaterial Material, IReadOnlyList<Passage> Spoken, IReadOnlyList<Passage> OnSlide, bool SpeechReads, IReadOnlyList<Statement> Goals)
{
    /// <summary>More would make the graph of a long talk without slides too large; the likeliest are kept.</summary>
    private const int MostPassages = 600;

    /// <summary>Share of what was said that must read well before it is preferred to the slides.</summary>
    private const double ReadableShare = 0.35;

    /// <summary>Share of a line's words that a sentence must have to be where the line was spoken about.</summary>
    private const double SpokenAbout = 0.6;

    public static SectionPassages Of(SectionMaterial material, LectureWords words)
    {
        var title = words.Space.Vector(material.Title);
        var heard = material.Sentences.Select(s => Spoke(s, title, words)).ToList();
        var (lines, goals) = SlideBlocks.Split(material, words.Tongue);
        var seen = lines.Select(l => Written(l, material, heard, words)).ToList();
        heard = [.. heard.Zip(material.Sentences, (h, s) => IsPartOfLine(h, s, seen) ? h with { Quality = 0 } : h)];
        var ranked = Ranked([.. heard.Where(p => p.Quality > 0), .. seen.Where(p => p.Quality > 0)], heard.Count(p => p.Quality > 0), material, words);
        var spoken = ranked.Spoken;
        var reads = spoken.Count >= 2 && spoken.Sum(p => p.Text.Length) >= ReadableShare * material.Sentences.Sum(s => s.Text.Length);
        return new(material, spoken, ranked.OnSlide, reads, [.. goals.Select(g => new Statement(g, TimeOf(words.Space.Vector(g), material, heard)))]);
    }

    private static Passage Spoke(SpokenSentence sentence, TermVector title, LectureWords words)
    {
        var text = words.Casing.Soften(Readability.Clean(sentence.Text, words.Tongue));
        var vector = words.Space.Vector(text);
        // Reading the heading aloud says nothing yet.
        var quality = vector.Similarity(title) > 0.9 ? 0 : Readability.Of(text, EndsSentence(sentence.Text), words.Tongue);
        return new(text, sentence.Start, quality, true, vector, quality > 0 ? Definitions.InSentence(text, words.Tongue) : null, words.Tongue.Emphasis.IsMatch(sentence.Text));
    }

    /// <summary>Captions without stops cut sentences anywhere; where the slide has the whole, it is preferred.</summary>
    private static bool IsPartOfLine(Passage passage, SpokenSentence sentence, List<Passage> lines) =>
        !EndsSentence(sentence.Text) && lines.Any(l => l.Quality > 0 && passage.Vector.Covered(l.Vector) >= 0.8);

    private static bool EndsSentence(string text) => text.TrimEnd(' ', '"', '”', '»') is [.., '.' or '!' or '?'];

    private static Passage Written(string line, SectionMaterial material, List<Passage> heard, LectureWords words)
    {
        var text = Text.Stopped(Text.Capital(words.Casing.Soften(line)));
        var tokens = WordTokens.Split(text);
        var vector = words.Space.Vector(text);
        var isSentence = tokens.Count >= 4 && tokens[0].Text.ToLowerInvariant() is not ("to" or "zu" or "te") && Readability.HasVerb(tokens, words.Tongue);
        return new(text, TimeOf(vector, material, heard), SlideBlocks.Quality(line, tokens, isSentence, material.Number == 1, words.Tongue), isSentence, vector, Definitions.InLine(text, words.Tongue));
    }

    private static double TimeOf(TermVector line, SectionMaterial material, List<Passage> heard)
    {
        var best = heard.Select(h => (h.Time, Share: line.Covered(h.Vector))).DefaultIfEmpty().MaxBy(h => h.Share);
        return best.Share >= SpokenAbout ? best.Time : material.Start;
    }

    private static (IReadOnlyList<Passage> Spoken, IReadOnlyList<Passage> OnSlide) Ranked(List<Passage> all, int spoken, SectionMaterial material, LectureWords words)
    {
        var title = words.Space.Vector(material.Title);
        var slides = words.Space.Vector(string.Join(' ', material.Lines.Select(l => l.Text)));
        var prior = all.Select(p => Prior(p, title, slides)).ToList();
        var kept = Enumerable.Range(0, all.Count).OrderByDescending(i => prior[i]).Take(MostPassages).Order().ToList();
        var rank = SentenceRank.Rank([.. kept.Select(i => all[i].Vector)], [.. kept.Select(i => prior[i])]);
        var top = Math.Max(prior.DefaultIfEmpty().Max(), 1e-9);
        var scored = kept.Select((i, k) => (IsSpoken: i < spoken, Passage: all[i] with { Score = ((0.5 * rank[k]) + (0.5 * prior[i] / top)) * all[i].Quality })).ToList();
        return ([.. scored.Where(s => s.IsSpoken).Select(s => s.Passage)], [.. scored.Where(s => !s.IsSpoken).Select(s => s.Passage)]);
    }

    /// <summary>A sentence about the title, in the slides' words, with emphasis or a definition, speaks for itself before it is compared.</summary>
    private static double Prior(Passage passage, TermVector title, TermVector slides) =>
        0.3 + title.Covered(passage.Vector) + (0.8 * passage.Vector.Covered(slides))
        + (passage.IsStressed ? 1.6 : 0)
        + (passage.Definition is null ? 0 : 0.6);
}
