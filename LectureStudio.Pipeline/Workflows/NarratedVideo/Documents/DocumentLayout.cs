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
        // A figure stands in the way of gutters like a line of text: what is wide parts the columns above it from those below.
        var figures = FigureFinder.Find(page, pieces, repeated, print.Body).ToDictionary(f => Placeholder(f.Region), f => new BlockDraft(BlockKind.Figure, [.. f.Labels.OrderBy(l => l.Y).ThenBy(l => l.X)], f.Region));
        var labels = figures.Values.SelectMany(f => f.Rows).ToHashSet();
        var standing = WideTables.Join([.. pieces.Where(p => !labels.Contains(p))], page.Ink).Concat(figures.Keys).ToList();
        var blocks = new List<BlockDraft>();
        foreach (var column in ReadingRegions.Of(standing, print.FromRight))
        {
            var own = ColumnBlocks.Of([.. column.Where(p => !figures.ContainsKey(p))], print, page.Ink).ToList();
            foreach (var figure in column.Where(figures.ContainsKey)) FigurePlace.Insert(own, figures[figure]);
            blocks.AddRange(own);
        }
        FormulaScraps.Join(blocks);
        return blocks;
    }

    // U+FFFC stands for an object in a line of text.
    private static TextLine Placeholder(InkRegion region) => new([new PrintedWord("\uFFFC", region.X, region.Y, region.W, region.H)]);

    /// <summary>The words that stand whole within lines.</summary>
    private static HashSet<string> Vocabulary(IEnumerable<IReadOnlyList<TextLine>> pages) =>
        [.. pages.SelectMany(p => p).SelectMany(l => l.Words.Take(l.Words.Count - 1)).Select(w => w.Text.Trim(',', '.', ';', ':', '(', ')', '“', '”', '"').ToLowerInvariant())];

    private static List<PageBlock> Finish(IReadOnlyList<BlockDraft> drafts, PageDraft page, HashSet<string> words)
    {
        var marks = NoteMarks.Of(drafts);
        return [.. drafts.Select((d, i) => FinishedBlock.Of(d, BlockText.Of(d, words, marks), page, page.Number, i))];
    }
}
