using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>A document as the built-in method looks at it: its text in one language, with sections and sentences found once.</summary>
internal sealed class DocumentView
{
    private const int MostSentences = 4000;

    public DocumentView(DocumentText text, string language)
    {
        Text = text;
        Prose = [.. text.Blocks.Where(b => b.Kind is TextBlockKind.Paragraph or TextBlockKind.ListItem or TextBlockKind.Note or TextBlockKind.Quote)];
        var sample = string.Join('\n', Prose.Take(40).Select(b => b.Plain));
        Tongue = Tongue.For(language, sample);
        Language = language;
        Sections = SectionList.Of(text);
        Words = text.Blocks.Where(b => b.Kind is not (TextBlockKind.Code or TextBlockKind.Diagram)).Sum(b => WordCount.Of(b.Plain));
        Sentences = [.. Prose.Where(b => b.Kind is TextBlockKind.Paragraph or TextBlockKind.ListItem or TextBlockKind.Note).SelectMany(b => RunInLabel.Plain(b, Tongue).Split('\n').SelectMany(SentenceSplitter.Split).Select(s => RunInLabel.Without(s, Tongue)).Select(s => new PlacedSentence(s, b))).Take(MostSentences)];
    }

    public DocumentText Text { get; }

    /// <summary>Paragraphs, list items, notes, quotes.</summary>
    public IReadOnlyList<TextBlock> Prose { get; }

    public IReadOnlyList<PlacedSentence> Sentences { get; }

    public IReadOnlyList<DocumentSection> Sections { get; }

    public Tongue Tongue { get; }

    /// <summary>As the scan tells it; empty when unsure.</summary>
    public string Language { get; }

    /// <summary>Without code.</summary>
    public int Words { get; }

    public IEnumerable<TextBlock> Headings => Text.Blocks.Where(b => b.Kind == TextBlockKind.Heading);

    public IEnumerable<TextBlock> Code => Text.Blocks.Where(b => b.Kind == TextBlockKind.Code);

    public int CodeLines => Code.Sum(c => c.LastLine - c.FirstLine + 1);
}

/// <summary>A sentence and the block it stands in.</summary>
internal sealed record PlacedSentence(string Text, TextBlock Block);
