using System.Globalization;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>
/// All of a document that can be spoken, in order, as sentences with their places. The plan counts on them and the built-in writer speaks
/// them, so that both see the same.
/// </summary>
internal sealed partial class DocumentPassages
{
    /// <summary>What is longer says enough without "the formula shown here"; letters.</summary>
    private const int LongestLead = 90;

    private readonly SourceDocument document;
    private readonly Wordsmith words;
    private readonly PointSentences points;
    private readonly List<Passage> passages = [];

    private DocumentPassages(SourceDocument document, Wordsmith words)
    {
        (this.document, this.words) = (document, words);
        points = new(words);
    }

    public static IReadOnlyList<Passage> Of(SourceDocument document) => Of(document, new Wordsmith(document));

    public static IReadOnlyList<Passage> Of(SourceDocument document, Wordsmith words)
    {
        var all = new DocumentPassages(document, words);
        // What a slide says stays on it; a paper's and a text's sentences go on over the page.
        if (document.Kind == DocumentKind.Slides) foreach (var page in document.Pages) all.Read([.. page.Blocks.Select(b => (b, page.Number))]);
        else all.Read([.. document.Pages.SelectMany(p => p.Blocks.Select(b => (b, p.Number)))]);
        return all.passages;
    }

    private void Read(IReadOnlyList<(PageBlock Block, int Page)> blocks)
    {
        var things = new PageThings(blocks);
        var list = new List<Point>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var (block, page) = blocks[i];
            if (Listed(blocks, i) is { } point)
            {
                list.Add(point);
                continue;
            }
            Flush();
            switch (block.Kind)
            {
                case BlockKind.Title or BlockKind.Heading: passages.AddRange(TitleOf(block, page)); break;
                case BlockKind.Paragraph when IsAuthor(block) && words.Phrases is { } phrases: passages.Add(words.Made(string.Format(CultureInfo.InvariantCulture, phrases.By, ReadableText.Of(block.Text)), [(page, block.Box, [block.Id])], PassageKind.Title)); break;
                case BlockKind.Paragraph: passages.AddRange(words.Sentences(Whole(blocks, ref i), PassageKind.Prose)); break;
                case BlockKind.Caption: passages.AddRange(CaptionOf(block, page, things)); break;
                case BlockKind.Figure or BlockKind.Table or BlockKind.Code or BlockKind.Formula when !things.HasCaption(block): passages.AddRange(ShownOf(block, page)); break;
                default: break;
            }
        }
        Flush();

        void Flush()
        {
            passages.AddRange(points.Of(Point.Tree(list)));
            list.Clear();
        }
    }

    /// <summary>The block as a point of a list: an item, the line that leads in to one, or a slide's line that is no sentence.</summary>
    private Point? Listed(IReadOnlyList<(PageBlock Block, int Page)> blocks, int i)
    {
        var (block, page) = blocks[i];
        if (block.Kind is not (BlockKind.ListItem or BlockKind.Paragraph)) return null;
        var origin = new PlacedText(block, page);
        var text = ReadableText.Of(origin.Text);
        if (block.Kind == BlockKind.ListItem && document.Kind != DocumentKind.Text && ProgramLine().IsMatch(block.Text)) return null;
        if (block.Kind == BlockKind.ListItem) return text.Length > 0 && (document.Kind == DocumentKind.Text || ReadableText.IsSpeakable(text)) ? new(text, origin, Math.Max(1, block.Level)) : null;
        if (block.Kind != BlockKind.Paragraph || text.Length == 0 || IsAuthor(block) || (document.Kind == DocumentKind.Slides && !ReadableText.IsSpeakable(text))) return null;
        var isLead = text.EndsWith(':') && i + 1 < blocks.Count && blocks[i + 1].Block.Kind == BlockKind.ListItem;
        var isLine = document.Kind == DocumentKind.Slides && !ReadableText.EndsSentence(text) && Algorithms.Text.SentenceSplitter.Ends(ReadableText.Masked(text)).Count == 0;
        return isLead || isLine ? new(text, origin, text.EndsWith(':') ? 0 : 1) : null;
    }

    private bool IsAuthor(PageBlock block) => document.Author is { Length: > 3 } author && block.Text.Trim().Equals(author.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>A paragraph with what goes on after the end of its column or page.</summary>
    private PlacedText Whole(IReadOnlyList<(PageBlock Block, int Page)> blocks, ref int i)
    {
        var whole = new PlacedText(blocks[i].Block, blocks[i].Page);
        while (document.Kind != DocumentKind.Slides && !ReadableText.EndsSentence(whole.Text) && NextParagraph(blocks, i) is { } next && char.IsLower(blocks[next].Block.Text.FirstOrDefault()))
        {
            whole.Append(blocks[next].Block, blocks[next].Page);
            i = next;
        }
        return whole;
    }

    /// <summary>The paragraph right after this one, footnotes passed over.</summary>
    private static int? NextParagraph(IReadOnlyList<(PageBlock Block, int Page)> blocks, int i)
    {
        for (i++; i < blocks.Count && blocks[i].Block.Kind == BlockKind.Footnote;) i++;
        return i < blocks.Count && blocks[i].Block.Kind == BlockKind.Paragraph ? i : null;
    }

    private IEnumerable<Passage> TitleOf(PageBlock block, int page)
    {
        var place = new PlacedText(block, page);
        return words.Title(block.Text) is { Length: > 0 } title && place.At(0, place.Text.Length) is { } at ? [words.Made(title, [at], PassageKind.Title)] : [];
    }

    private IEnumerable<Passage> CaptionOf(PageBlock block, int page, PageThings things)
    {
        var thing = things.Of(block);
        return words.Sentences(new(block, page), PassageKind.Caption)
            .Select(p => thing is null || p.Box is null ? p : p with { Box = PageBox.Around([p.Box.Value, thing.Box]), Blocks = [.. p.Blocks, thing.Id] });
    }

    /// <summary>A formula that is simple enough to be said, set on a line; else null.</summary>
    private string? Spoken(PageBlock block, int page) =>
        block.Kind == BlockKind.Formula && FormulaReading.Of(block, document.Pages.First(p => p.Number == page).Aspect) is { } formula && words.IsSayable(formula) ? formula : null;

    /// <summary>Something that is shown rather than read; it ends a sentence that leads to it.</summary>
    private IEnumerable<Passage> ShownOf(PageBlock block, int page)
    {
        if (words.Phrases is not { } phrases) return [];
        (int, PageBox, IReadOnlyList<string>) place = (page, block.Box, [block.Id]);
        // What a person wrote under a picture of theirs is theirs to be heard.
        if (block.Kind == BlockKind.Figure && document.Kind == DocumentKind.Text && ReadableText.Of(block.Text) is { Length: > 0 } named) return [words.Made(named, [place], PassageKind.Caption)];
        var formula = Spoken(block, page);
        // "The energy is" wants its formula as much as "The energy:" does.
        if (passages.LastOrDefault() is { Kind: not PassageKind.Title, Box: { } box } lead && lead.Page == page && (lead.LeadsIn || (lead.GoesOn && formula is not null)))
        {
            passages.RemoveAt(passages.Count - 1);
            var shown = formula ?? (block.Kind == BlockKind.Figure || lead.Text.Length > LongestLead ? null : phrases.Shown.For(block.Kind));
            return [words.Made(shown is null ? lead.Text : $"{lead.Text.TrimEnd('.', ':')}: {shown}", [(page, box, lead.Blocks), place], lead.Kind) with { GoesOn = false }];
        }
        if (formula is not null) return [words.Made(formula, [place], PassageKind.Point)];
        if (block.Kind == BlockKind.Code && CodeText.Name(block.Text) is { } code) return [words.Made(string.Format(CultureInfo.InvariantCulture, phrases.CodeOf, code), [place], PassageKind.Shown)];
        return [words.Made(phrases.Here.For(block.Kind), [place], PassageKind.Shown)];
    }

    // "3: while not done do": a line of an algorithm, which is shown rather than read.
    [GeneratedRegex(@"^\s*\d{1,2}:\s", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ProgramLine();
}
