using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>Makes blocks of a document's words: columns, headings, lists, tables, figures and the rest, in reading order.</summary>
internal static class DocumentLayout
{
    /// <summary>For each page its blocks, and how the document is printed.</summary>
    public static (DocumentPrint Print, IReadOnlyList<IReadOnlyList<PageBlock>> Blocks) Of(IReadOnlyList<PageDraft> pages)
    {
        var pieces = pages.Select(p => LinePieces.Of(p.Words)).ToList();
        var print = DocumentPrint.Of(pages, pieces.SelectMany(p => p));
        var running = RunningLines.Find([.. pages.Zip(pieces, (p, own) => (p.Height, own))], print.Kind == DocumentKind.Slides, print.Body);
        var repeated = FigureFinder.Repeated(pages);
        var drafts = new List<IReadOnlyList<BlockDraft>>();
        foreach (var (i, page) in pages.Index())
            drafts.Add(PageBlocks(page, [.. pieces[i].Where(p => !running[i].Contains(p))], repeated, print));
        var known = BlockKinds.Settle(drafts, pages, print);
        var words = Vocabulary(pieces);
        return (print, [.. known.Select((blocks, i) => Finish(blocks, pages[i], words))]);
    }

    private static IReadOnlyList<BlockDraft> PageBlocks(PageDraft page, IReadOnlyList<TextLine> pieces, IReadOnlyList<InkRegion> repeated, DocumentPrint print)
    {
        var figures = FigureFinder.Find(page, pieces, repeated);
        var labels = figures.SelectMany(f => f.Labels).ToHashSet();
        var blocks = ReadingRegions.Of([.. pieces.Where(p => !labels.Contains(p))], print.FromRight).SelectMany(column => ColumnBlocks.Of(column, print, page.Ink)).ToList();
        foreach (var (region, own) in figures.OrderBy(f => f.Region.Y)) FigurePlace.Insert(blocks, new(BlockKind.Figure, [.. own.OrderBy(l => l.Y).ThenBy(l => l.X)], region));
        return blocks;
    }

    /// <summary>The words that stand whole within lines.</summary>
    private static HashSet<string> Vocabulary(IEnumerable<IReadOnlyList<TextLine>> pages) =>
        [.. pages.SelectMany(p => p).SelectMany(l => l.Words.Take(l.Words.Count - 1)).Select(w => w.Text.Trim(',', '.', ';', ':', '(', ')', '“', '”', '"').ToLowerInvariant())];

    private static IReadOnlyList<PageBlock> Finish(IReadOnlyList<BlockDraft> drafts, PageDraft page, HashSet<string> words) =>
        [.. drafts.Select((d, i) => new PageBlock($"p{page.Number}b{i + 1}", d.Kind, BlockText.Of(d, words), Box(page, d.X, d.Y, d.Right, d.Bottom), [.. d.Rows.Select(r => Line(page, r))], d.Level))];

    private static BlockLine Line(PageDraft page, TextLine row) =>
        new(row.Text, Box(page, row.X, row.Y, row.Right, row.Bottom), [.. row.Words.Select(w => new BlockWord(w.Text, Box(page, w.X, w.Y, w.Right, w.Bottom)))]);

    /// <summary>As shares of the page, cut at its edges; four digits are a tenth of a pixel at 1080 lines.</summary>
    private static PageBox Box(PageDraft page, double left, double top, double right, double bottom)
    {
        var (x, y) = (Share(left, page.Width), Share(top, page.Height));
        return new(x, y, Math.Max(0.0001, Math.Round(Share(right, page.Width) - x, 4)), Math.Max(0.0001, Math.Round(Share(bottom, page.Height) - y, 4)));
    }

    private static double Share(double at, double length) => Math.Round(Math.Clamp(at / Math.Max(1, length), 0, 1), 4);
}
