using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Language.Aloud;
using LectureStudio.Pipeline.Algorithms.Text;
using PlainText = LectureStudio.Pipeline.Algorithms.Language.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Puts the document's words into sentences in its own language.</summary>
internal sealed class Wordsmith
{
    private const int LongestSentence = 600;
    private readonly Casing casing;
    private readonly string language;
    private readonly bool keepsAll;

    public Wordsmith(SourceDocument document)
    {
        var lines = document.Pages.SelectMany(p => p.Blocks).Select(b => b.Text).ToList();
        Tongue = Tongue.For(document.Language, string.Join('\n', lines.Take(200)));
        language = document.Language;
        keepsAll = document.Kind == DocumentKind.Text;
        Phrases = Phrases.For(language);
        casing = new(lines, Tongue);
    }

    public Tongue Tongue { get; }

    /// <summary>Null in a language that the studio has no words of its own for.</summary>
    public Phrases? Phrases { get; }

    /// <summary>A title in ordinary letters.</summary>
    public string Title(string printed) => casing.Soften(ReadableText.Title(printed));

    /// <summary>Whether a formula can be said in words that one can follow.</summary>
    public bool IsSayable(string formula) => ReadAloud.IsSayable(formula, language);

    /// <summary>As it reads in the middle of a sentence.</summary>
    public string Within(string text) => casing.WithinSentence(text);

    /// <summary>Several as one: "fast, cheap and robust".</summary>
    public string Row(IEnumerable<string> texts)
    {
        var parts = texts.Select((t, i) => i == 0 ? t : Within(t)).Select(t => t.TrimEnd('.', ',', ';', ' ')).ToList();
        if (Phrases is null || parts.Count == 1) return string.Join(", ", parts);
        // A part with a conjunction of its own makes another one unclear.
        var comma = parts.Any(p => p.Contains($" {Phrases.And} ", StringComparison.Ordinal)) || parts.Count > 2 && Tongue.Code == "en" ? "," : "";
        return $"{string.Join(", ", parts.SkipLast(1))}{comma} {Phrases.And} {parts[^1]}";
    }

    /// <summary>One sentence of several pieces' words.</summary>
    public Passage Joined(string text, IEnumerable<Point> points, PassageKind kind) =>
        Made(text, [.. points.Select(p => p.Origin.At(0, p.Origin.Text.Length)).OfType<(int, PageBox, IReadOnlyList<string>)>()], kind);

    /// <summary>The sentences of a text, each with its place.</summary>
    public IEnumerable<Passage> Sentences(PlacedText origin, PassageKind kind)
    {
        var from = 0;
        foreach (var end in SentenceSplitter.Ends(ReadableText.Masked(origin.Text)).Append(origin.Text.Length))
        {
            foreach (var (start, stop) in Short(origin.Text, from, end))
                if (origin.At(start, stop) is { } place && ReadableText.Of(origin.Text[start..stop]) is { Length: > 0 } text && (keepsAll || kind == PassageKind.Title || ReadableText.IsSpeakable(text)))
                    yield return Made(text, [place], kind);
            from = end;
        }
    }

    /// <summary>One sentence with its places; the page is that of the first.</summary>
    public Passage Made(string text, IReadOnlyList<(int Page, PageBox Box, IReadOnlyList<string> Blocks)> places, PassageKind kind)
    {
        var sentence = ReadableText.Stopped(ReadableText.Capital(PlainText.Plain(text)));
        var page = places[0].Page;
        var box = PageBox.Around(places.Where(p => p.Page == page).Select(p => p.Box));
        return new(sentence, ReadAloud.Said(sentence, language), page, box is { W: > 0, H: > 0 } ? box : null, [.. places.SelectMany(p => p.Blocks).Distinct()], kind) { LeadsIn = text.TrimEnd().EndsWith(':'), GoesOn = !ReadableText.EndsSentence(text) };
    }

    /// <summary>The stretch in parts that one can say: broken at a semicolon, a comma or a space where it is endless.</summary>
    private static IEnumerable<(int From, int To)> Short(string text, int from, int to)
    {
        while (to - from > LongestSentence)
        {
            var cut = "; |, | ".Split('|').Select(mark => text.LastIndexOf(mark, from + LongestSentence, LongestSentence / 2, StringComparison.Ordinal)).FirstOrDefault(c => c > from, from + LongestSentence - 1) + 1;
            yield return (from, cut);
            from = cut;
        }
        yield return (from, to);
    }
}
