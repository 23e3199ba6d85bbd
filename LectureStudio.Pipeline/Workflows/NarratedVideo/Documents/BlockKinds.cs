using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>Says of pieces what only the whole page or document can tell: title, headings and their levels, notes, references.</summary>
internal static class BlockKinds
{
    private const double HeadingSize = 1.1;
    private const double NoteSize = 0.93;
    private const int LongestHeading = 160;

    /// <summary>Notes stand in this lower share of a page.</summary>
    private const double NoteShare = 0.6;

    private const int MostLevels = 6;

    public static IReadOnlyList<IReadOnlyList<BlockDraft>> Settle(IReadOnlyList<IReadOnlyList<BlockDraft>> pages, IReadOnlyList<PageDraft> sizes, DocumentPrint print)
    {
        var settled = pages.Select((blocks, i) => blocks.Select((b, n) => b with { Kind = KindOf(blocks, n, sizes[i], print) }).ToList()).ToList();
        if (print.Kind == DocumentKind.Slides) SlideTitles(settled, sizes);
        else PaperTitle(settled, sizes, print);
        References(settled);
        Levels(settled);
        ItemLevels(settled, print.FromRight);
        return settled;
    }

    private static BlockKind KindOf(IReadOnlyList<BlockDraft> blocks, int n, PageDraft page, DocumentPrint print)
    {
        var block = blocks[n];
        if (block.Kind == BlockKind.ListItem && IsNumberedHeading(block, print)) return BlockKind.Heading;
        if (block.Kind == BlockKind.ListItem && IsNote(block, page, print)) return BlockKind.Footnote;
        if (block.Kind != BlockKind.Paragraph) return block.Kind;
        if (IsHeading(block, blocks.ElementAtOrDefault(n + 1), print)) return BlockKind.Heading;
        return IsNote(block, page, print) ? BlockKind.Footnote : BlockKind.Paragraph;
    }

    private static bool IsNumberedHeading(BlockDraft block, DocumentPrint print) =>
        block.Rows.Count <= 2 && LineMarks.BulletOf(block.Rows[0]) is null && LineMarks.NumberDepth(block.Rows[0].Text) is not null
        && (block.Size > HeadingSize * print.Body || IsBold(block)) && !LineMarks.EndsSentence(block.Rows[^1].Text) && Letters(block) <= LongestHeading;

    private static bool IsHeading(BlockDraft block, BlockDraft? next, DocumentPrint print)
    {
        var text = string.Join(' ', block.Rows.Select(r => r.Text));
        if (text.Length > LongestHeading || block.Rows.Count > 4 || text.Count(char.IsLetter) < 2 || 2 * text.Count(char.IsLetter) < text.Count(c => !char.IsWhiteSpace(c))) return false;
        // On a slide large print may be all there is: a heading has something below it.
        if (print.Kind == DocumentKind.Slides && next is null) return false;
        if (block.Size > HeadingSize * print.Body) return block.Rows.Count <= 3 || block.Size > 1.3 * print.Body;
        if (block.Rows.Count > 2 || block.Size < NoteSize * print.Body) return false;
        if (LineMarks.IsKnownHeading(text)) return true;
        if (IsBold(block)) return !LineMarks.EndsSentence(text) || text.EndsWith('?') || (text.EndsWith(':') && next is not null);
        // Neither larger nor bolder: its number, or capitals, must tell.
        var numbered = LineMarks.NumberDepth(text) is not null && char.IsDigit(text[0]);
        var capitals = text.Count(char.IsLetter) >= 4 && text.Where(char.IsLetter).All(char.IsUpper);
        return block.Rows.Count == 1 && (numbered || capitals) && !LineMarks.EndsSentence(text) && text.Length <= 70 && print.Kind == DocumentKind.Paper && next is { Kind: BlockKind.Paragraph };
    }

    private static bool IsBold(BlockDraft block) => block.Rows.Sum(r => r.Share(PrintStyle.Bold) * r.Letters) > 0.75 * Letters(block);

    private static int Letters(BlockDraft block) => block.Rows.Sum(r => r.Letters);

    /// <summary>Small print low on the page that begins with its mark.</summary>
    private static bool IsNote(BlockDraft block, PageDraft page, DocumentPrint print)
    {
        var text = block.Rows[0].Text;
        return block.Size < NoteSize * print.Body && block.Y > NoteShare * page.Height && (char.IsDigit(text[0]) || text[0] is '*' or '†' or '‡' or '§' or '¶' or '∗' || text[0] is >= '⁰' and <= '⁹' or '¹' or '²' or '³');
    }

    /// <summary>The largest print in the upper part of the first page.</summary>
    private static void PaperTitle(List<List<BlockDraft>> pages, IReadOnlyList<PageDraft> sizes, DocumentPrint print)
    {
        if (pages.Count == 0) return;
        var first = pages[0];
        var candidates = first.Where(b => b.Kind is BlockKind.Heading or BlockKind.Paragraph && b.Y < 0.6 * sizes[0].Height && Letters(b) is >= 3 and <= 300).ToList();
        if (candidates.Count == 0 || candidates.MaxBy(b => b.Size) is not { } title || title.Size < 1.2 * print.Body || LineMarks.IsKnownHeading(title.Rows[0].Text)) return;
        first[first.IndexOf(title)] = title with { Kind = BlockKind.Title };
    }

    /// <summary>Each slide's title is its heading of level 1, that of the first slide the document's.</summary>
    private static void SlideTitles(List<List<BlockDraft>> pages, IReadOnlyList<PageDraft> sizes)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            var rows = pages[i].Where(b => b.Kind is BlockKind.Heading or BlockKind.Paragraph or BlockKind.ListItem).SelectMany(b => b.Rows).Select(r => (Row: r, Printed: new PrintedLine(r.Words))).ToList();
            var found = SlideTitle.Find(new(sizes[i].Width, sizes[i].Height, [.. rows.Select(r => r.Printed)])).Select(l => rows.Find(r => ReferenceEquals(r.Printed, l)).Row).ToHashSet();
            if (found.Count == 0) continue;
            var at = pages[i].FindIndex(b => b.Rows.Any(found.Contains));
            pages[i] = [.. pages[i].SelectMany(b => Without(b, found))];
            pages[i].Insert(Math.Min(at, pages[i].Count), new(i == 0 && sizes[i].Number == 1 ? BlockKind.Title : BlockKind.Heading, [.. found.OrderBy(r => r.Y)], null, 1));
        }
    }

    private static IEnumerable<BlockDraft> Without(BlockDraft block, HashSet<TextLine> title)
    {
        if (!block.Rows.Any(title.Contains)) return [block];
        var rest = block.Rows.Where(r => !title.Contains(r)).ToList();
        return rest.Count == 0 ? [] : [block with { Rows = rest }];
    }

    /// <summary>From the heading of the references to the next heading of its size, in all columns and pages.</summary>
    private static void References(List<List<BlockDraft>> pages)
    {
        BlockDraft? heading = null;
        foreach (var page in pages)
            for (var n = 0; n < page.Count; n++)
            {
                var block = page[n];
                if (block.Kind == BlockKind.Heading && block.Rows.Count == 1 && LineMarks.IsReferencesHeading(block.Rows[0].Text)) heading = block;
                else if (heading is not null && block.Kind == BlockKind.Heading && block.Size > 0.95 * heading.Size) heading = null;
                else if (heading is not null && (block.Kind is BlockKind.Paragraph or BlockKind.ListItem || (block.Kind == BlockKind.Footnote && Follows(page, n)))) page[n] = block with { Kind = BlockKind.Reference };
            }
    }

    /// <summary>Right below the reference before it: small numbered references look like notes.</summary>
    private static bool Follows(List<BlockDraft> page, int n) =>
        n > 0 && page[n - 1] is { Kind: BlockKind.Reference } above && page[n].Y - above.Bottom < 1.2 * page[n].Size && Math.Abs(page[n].X - above.X) < 3 * page[n].Size;

    /// <summary>Levels by print size over the whole document, the largest first; headings of one size by the depth of their numbers.</summary>
    private static void Levels(List<List<BlockDraft>> pages)
    {
        var keys = pages.SelectMany(p => p).Where(b => b is { Kind: BlockKind.Heading, Level: 0 }).Select(Key).Distinct().OrderByDescending(k => k.Size).ThenBy(k => k.Depth).ToList();
        var steps = new List<(double Size, int Depth)>();
        foreach (var key in keys)
            if (steps.Count == 0 || key.Size < 0.94 * steps[^1].Size || key.Depth > Math.Max(1, steps[^1].Depth)) steps.Add(key);
        foreach (var page in pages)
            for (var n = 0; n < page.Count; n++)
                if (page[n] is { Kind: BlockKind.Heading, Level: 0 } heading) page[n] = heading with { Level = Math.Clamp(steps.FindLastIndex(s => s.Size > Key(heading).Size || (s.Size >= 0.94 * Key(heading).Size && s.Depth <= Math.Max(1, Key(heading).Depth))) + 1, 1, MostLevels) };
    }

    private static (double Size, int Depth) Key(BlockDraft heading) => (Math.Round(heading.Size, 1), LineMarks.NumberDepth(heading.Rows[0].Text) ?? 1);

    /// <summary>Items by how far they are indented among those around them.</summary>
    private static void ItemLevels(List<List<BlockDraft>> pages, bool fromRight)
    {
        foreach (var page in pages)
        {
            var indents = new List<double>();
            for (var n = 0; n < page.Count; n++)
            {
                if (page[n].Kind != BlockKind.ListItem)
                {
                    if (page[n].Kind is not (BlockKind.Formula or BlockKind.Code)) indents.Clear();
                    continue;
                }
                var (x, size) = (fromRight ? -page[n].Rows[0].Right : page[n].Rows[0].X, page[n].Size);
                indents.RemoveAll(i => i > x + (0.5 * size));
                if (indents.Count == 0 || x > indents[^1] + (0.5 * size)) indents.Add(x);
                page[n] = page[n] with { Level = Math.Min(indents.Count, MostLevels) };
            }
        }
    }
}
