using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>Parts the rows of one column into pieces that belong together, and says what each is as far as it can be seen here.</summary>
internal sealed class ColumnBlocks(DocumentPrint print, IReadOnlyList<InkRegion> ink)
{
    /// <summary>More than this many usual line steps begin a new piece.</summary>
    private const double WideStep = 1.22;

    /// <summary>Sizes that differ by more than this are different print.</summary>
    private const double OtherSize = 1.13;

    private readonly List<BlockDraft> blocks = [];

    public static IReadOnlyList<BlockDraft> Of(IReadOnlyList<TextLine> column, DocumentPrint print, IReadOnlyList<InkRegion> ink)
    {
        var maker = new ColumnBlocks(print, ink);
        maker.Read(RegionRow.Of(column));
        return maker.blocks;
    }

    private void Read(IReadOnlyList<RegionRow> rows)
    {
        var edge = rows.Count == 0 ? default : (Left: rows.Min(r => r.Line.X), Right: rows.Max(r => r.Line.Right));
        for (var i = 0; i < rows.Count;)
        {
            if (TableRows.From(rows, i, ink, print) is var table && table > 0)
            {
                IReadOnlyList<TextLine> lines = [.. rows.Skip(i).Take(table).Select(r => r.Line)];
                blocks.Add(new(BlockKind.Table, lines, TableFrame.Of(lines, ink)));
                i += table;
                continue;
            }
            var to = i + 1;
            if (LineMarks.IsContents(rows[i].Line.Text))
            {
                while (to < rows.Count && LineMarks.IsContents(rows[to].Line.Text)) to++;
                blocks.Add(new(BlockKind.Table, [.. rows.Skip(i).Take(to - i).Select(r => r.Line)]));
            }
            else if (print.UsesMono && rows[i].IsMono)
            {
                while (to < rows.Count && rows[to].IsMono && Step(rows[to - 1], rows[to]) < 3 && rows[to].Line.Size < OtherSize * rows[i].Line.Size && rows[i].Line.Size < OtherSize * rows[to].Line.Size) to++;
                AddCode(rows, i, to);
            }
            else if (IsFormula(rows[i], edge))
            {
                while (to < rows.Count && Step(rows[to - 1], rows[to]) < 1.9 && (IsFormula(rows[to], edge) || IsScrap(rows[to]))) to++;
                blocks.Add(new(BlockKind.Formula, [.. rows.Skip(i).Take(to - i).Select(r => r.Line)]));
            }
            else
            {
                while (to < rows.Count && !StartsNew(rows, i, to, edge)) to++;
                Add([.. rows.Skip(i).Take(to - i)]);
            }
            i = to;
        }
    }

    private void AddCode(IReadOnlyList<RegionRow> rows, int from, int to)
    {
        // A name set in code type on a line of its own within a list or a heading is no listing.
        var lines = rows.Skip(from).Take(to - from).Select(r => r.Line).ToList();
        if (lines.Count == 1 && (LineMarks.IsItem(lines[0]) || lines[0].Size > OtherSize * print.Body)) Add([rows[from]]);
        else blocks.Add(new(BlockKind.Code, lines));
    }

    private void Add(IReadOnlyList<RegionRow> rows)
    {
        var first = rows[0].Line;
        var kind = LineMarks.IsCaption(first.Text) ? BlockKind.Caption : IsItem(first) ? BlockKind.ListItem : BlockKind.Paragraph;
        blocks.Add(new(kind, [.. rows.Select(r => r.Line)]));
    }

    /// <summary>Line steps between two rows, in the usual ones of the document.</summary>
    private double Step(RegionRow above, RegionRow below) => (below.Line.Base - above.Line.Base) / (Math.Min(above.Line.Size, below.Line.Size) * print.Leading);

    private bool StartsNew(IReadOnlyList<RegionRow> rows, int from, int at, (double Left, double Right) edge)
    {
        var (first, above, row) = (rows[from].Line, rows[at - 1].Line, rows[at].Line);
        var size = Math.Min(above.Size, row.Size);
        if (Step(rows[at - 1], rows[at]) > Math.Max(WideStep, at - from > 1 ? 1.15 * Step(rows[from], rows[from + 1]) : 0)) return true;
        if (Math.Max(above.Size, row.Size) > OtherSize * size && Math.Min(above.Letters, row.Letters) >= 3) return true;
        if (rows[at - 1].IsBold && row.Share(PrintStyle.Bold) < 0.2 && at - from <= 3) return true;
        if (rows[at].IsBold && above.Share(PrintStyle.Bold) < 0.2 && LineMarks.EndsSentence(above.Text)) return true;
        if (HasDrawnBullet(row) || (LineMarks.IsItem(row) && (LineMarks.Follows(first, row) || !IsWrapped(above, row, edge)))) return true;
        if (print.UsesMono && rows[at].IsMono && rows[at].Line.Letters > 8) return true;
        if (LineMarks.IsCaption(row.Text) && LineMarks.EndsSentence(above.Text)) return true;
        if (IsFormula(rows[at], edge) || LineMarks.IsContents(row.Text)) return true;
        if (print.FromRight) return false;
        return IsItem(first) ? row.X < first.X - (0.5 * size) : IsIndented(rows, from, at, size, edge) || EndsEarly(above, row, size, edge);
    }

    private bool IsItem(TextLine line) => LineMarks.IsItem(line) || HasDrawnBullet(line);

    /// <summary>A small drawn mark close to where the line begins, at its height: the bullets of many slides are no letters.</summary>
    private bool HasDrawnBullet(TextLine line) =>
        ink.Any(r => r.W < line.Size && r.H < line.Size && r.W > 0.15 * line.Size && (print.FromRight ? r.X - line.Right : line.X - r.Right) is var gap && gap >= -0.2 * line.Size && gap < 1.6 * line.Size && r.Y + (r.H / 2) > line.Y && r.Y + (r.H / 2) < line.Bottom);

    /// <summary>"… as was shown in section\n3. The" and "– though": the mark stands at the column's edge where running text came to it.</summary>
    private static bool IsWrapped(TextLine above, TextLine row, (double Left, double Right) edge) =>
        !LineMarks.EndsSentence(above.Text) && Math.Abs(above.X - row.X) < 0.3 * row.Size && edge.Right - above.Right < 1.5 * row.Size && LineMarks.BulletOf(row) is null;

    private static bool IsIndented(IReadOnlyList<RegionRow> rows, int from, int at, double size, (double Left, double Right) edge)
    {
        var (first, above, row) = (rows[from].Line, rows[at - 1].Line, rows[at].Line);
        var indent = row.X - above.X;
        // A hanging piece: its lines stand to the right of its first, and the next piece begins where the first did.
        if (at - from >= 2 && Math.Abs(row.X - first.X) < 0.3 * size && above.X > first.X + (0.6 * size)) return true;
        if (indent < 0.6 * size || indent > 4.5 * size || at - from < 2 && above.X > edge.Left + (0.5 * size) && rows[from].Line.X > edge.Left + (0.5 * size)) return false;
        // Indented, and the line after it stands back at the edge or there is none; the lines of a centred piece stand anywhere.
        var isBack = at + 1 >= rows.Count || rows[at + 1].Line.X < row.X - (0.5 * size) || rows[at + 1].Line.Base - row.Base > 1.6 * (row.Base - above.Base);
        var isCentred = Math.Abs((above.X + above.Right - row.X - row.Right) / 2) < 0.5 * size;
        return isBack && !isCentred;
    }

    /// <summary>The first word of the row would have fitted into the line above: that was the last of its paragraph.</summary>
    private static bool EndsEarly(TextLine above, TextLine row, double size, (double Left, double Right) edge) =>
        edge.Right - above.Right > row.Words[0].W + (2.5 * size) && (LineMarks.EndsSentence(above.Text) || StartsSentence(row.Text)) && Math.Abs((above.X + above.Right - row.X - row.Right) / 2) > 0.5 * size;

    private static bool StartsSentence(string text) => char.IsUpper(text[0]) || (text.Length > 1 && text[0] is '“' or '"' or '(' && char.IsUpper(text[1]));

    private bool IsFormula(RegionRow row, (double Left, double Right) edge)
    {
        var line = row.Line;
        return LineMarks.IsFormula(line) && !IsItem(line) && (line.X > edge.Left + line.Size || row.Pieces.Count > 1);
    }

    /// <summary>What is left of fractions and limits: few letters.</summary>
    private static bool IsScrap(RegionRow row) => row.Line.Letters <= 6;
}
