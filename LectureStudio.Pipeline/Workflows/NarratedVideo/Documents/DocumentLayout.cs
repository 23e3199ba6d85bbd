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
        var finished = known.Select((blocks, i) => Finish(blocks, pages[i], words)).ToList();
        PartedWords.Join(finished);
        return (print, finished);
    }

    private static IReadOnlyList<BlockDraft> PageBlocks(PageDraft page, IReadOnlyList<TextLine> pieces, IReadOnlyList<InkRegion> repeated, DocumentPrint print)
    {
        var figures = FigureFinder.Find(page, pieces, repeated, print.Body);
        var labels = figures.SelectMany(f => f.Labels).ToHashSet();
        var blocks = ReadingRegions.Of(WideTables.Join([.. pieces.Where(p => !labels.Contains(p))]), print.FromRight).SelectMany(column => ColumnBlocks.Of(column, print, page.Ink)).ToList();
        FormulaScraps.Join(blocks);
        foreach (var (region, own) in figures.OrderBy(f => f.Region.Y)) FigurePlace.Insert(blocks, new(BlockKind.Figure, [.. own.OrderBy(l => l.Y).ThenBy(l => l.X)], region));
        return blocks;
    }

    /// <summary>The words that stand whole within lines.</summary>
    private static HashSet<string> Vocabulary(IEnumerable<IReadOnlyList<TextLine>> pages) =>
        [.. pages.SelectMany(p => p).SelectMany(l => l.Words.Take(l.Words.Count - 1)).Select(w => w.Text.Trim(',', '.', ';', ':', '(', ')', '“', '”', '"').ToLowerInvariant())];

    private static List<PageBlock> Finish(IReadOnlyList<BlockDraft> drafts, PageDraft page, HashSet<string> words)
    {
        var marks = NoteMarks.Of(drafts);
        return [.. drafts.Select((d, i) => FinishedBlock.Of(d, BlockText.Of(d, words, marks), page, page.Number, i))];
    }
}
