using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>Finds tables: rows one below the other whose pieces stand in columns.</summary>
internal static class TableRows
{
    /// <summary>Without a rule above or within, so many rows make a table.</summary>
    private const int LeastRows = 3;

    /// <summary>The letters of an entry, on average; more are running text side by side.</summary>
    private const int LongestEntry = 34;

    /// <summary>The share of letters of formulas from which rows are a matrix, or fractions.</summary>
    private const double MostSymbols = 0.25;

    /// <summary>How many of the rows from <paramref name="at"/> are a table; 0 when none begins there.</summary>
    public static int From(IReadOnlyList<RegionRow> rows, int at, IReadOnlyList<InkRegion> ink, DocumentPrint print)
    {
        if (!HasCells(rows[at])) return 0;
        var (to, last) = (at + 1, at + 1);
        while (to < rows.Count && Continues(rows, at, to, print))
        {
            to++;
            if (HasCells(rows[to - 1])) last = to;
        }
        var table = rows.Skip(at).Take(last - at).ToList();
        var cells = table.Count(HasCells);
        if (Columns(table) < 2 || cells < 0.6 * table.Count || 2 * table.Count(r => LineMarks.IsFormula(r.Line)) >= table.Count || table.Average(r => r.Line.Share(PrintStyle.Symbols)) > MostSymbols || AreNumberedItems(table)) return 0;
        if (table.Sum(r => r.Line.Letters) / (double)table.Sum(r => r.Pieces.Count) > LongestEntry) return 0;
        return cells >= LeastRows || (cells >= 2 && IsRuled(table, ink)) ? last - at : 0;
    }

    /// <summary>At least two pieces, the first of which is no bullet or number of an item.</summary>
    private static bool HasCells(RegionRow row) => row.Pieces.Count > (LineMarks.IsItem(row.Line) && row.Pieces[0].Letters <= 4 ? 2 : 1);

    private static bool Continues(IReadOnlyList<RegionRow> rows, int at, int to, DocumentPrint print)
    {
        var (above, row) = (rows[to - 1].Line, rows[to].Line);
        if (row.Base - above.Base > 3 * print.Leading * Math.Max(above.Size, row.Size)) return false;
        if (HasCells(rows[to])) return true;
        // The second line of an entry: it stands below a piece of the row above, and is no wider than the column.
        var (left, right) = (rows.Skip(at).Take(to - at).Min(r => r.Line.X), rows.Skip(at).Take(to - at).Max(r => r.Line.Right));
        return row.Width < 0.6 * (right - left) && row.X >= left - row.Size && row.Right <= right + row.Size
            && rows.Skip(at).Take(to - at).SelectMany(r => r.Pieces).Any(p => Math.Abs(p.X - row.X) < 0.5 * row.Size) && !LineMarks.IsCaption(row.Text);
    }

    /// <summary>Columns: stretches across that pieces cover, parted by white all the way down. Lines with loose spaces give one.</summary>
    private static int Columns(List<RegionRow> table)
    {
        var (columns, reached) = (0, double.MinValue);
        foreach (var piece in table.Where(r => r.Pieces.Count > 1).SelectMany(r => r.Pieces).OrderBy(p => p.X))
        {
            if (piece.X > reached + (0.4 * piece.Size)) columns++;
            reached = Math.Max(reached, piece.Right);
        }
        return columns;
    }

    /// <summary>1, 2, 3 in balls or frames, each with its text: a list.</summary>
    private static bool AreNumberedItems(List<RegionRow> table) =>
        table.Where(HasCells).Select((r, i) => r.Pieces.Count == 2 && r.Pieces[0].Text == (i + 1).ToString(CultureInfo.InvariantCulture)).All(x => x);

    private static bool IsRuled(List<RegionRow> table, IReadOnlyList<InkRegion> ink)
    {
        var (left, right) = (table.Min(r => r.Line.X), table.Max(r => r.Line.Right));
        var (top, bottom, size) = (table[0].Line.Y, table[^1].Line.Bottom, table[0].Line.Size);
        return ink.Any(r => r.X < left + size && r.Right > right - size && r.Y > top - (1.5 * size) && r.Bottom < bottom + (1.5 * size));
    }
}
