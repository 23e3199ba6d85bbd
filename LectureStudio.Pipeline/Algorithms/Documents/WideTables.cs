namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>
/// Finds tables that run across the columns of a page, before its gutters are looked for: a gap between two of their columns
/// may lie right above a gutter, and would be taken for a part of it.
/// </summary>
public static class WideTables
{
    private const int LeastEntries = 4;
    private const int LeastRows = 3;

    /// <summary>With a rule along a row fewer do.</summary>
    private const int LeastRuledRows = 2;

    /// <summary>Letters of an entry; lines of running text beside one another are longer.</summary>
    private const int LongestEntry = 20;

    /// <summary>Rows further apart than this many print heights are not of one table.</summary>
    private const double MostGap = 2.5;

    /// <summary>The pieces, with each row of such a table as one.</summary>
    /// <param name="pieces">Of a page.</param>
    /// <param name="ink">What is drawn on it besides.</param>
    public static IReadOnlyList<TextLine> Join(IReadOnlyList<TextLine> pieces, IReadOnlyList<InkRegion> ink)
    {
        var rows = new List<List<TextLine>>();
        foreach (var piece in pieces.OrderBy(p => p.Base))
        {
            if (rows.Count > 0 && rows[^1].TrueForAll(p => p.IsLevelWith(piece))) rows[^1].Add(piece);
            else rows.Add([piece]);
        }
        var joined = new List<TextLine>(pieces.Count);
        for (var i = 0; i < rows.Count;)
        {
            var to = i;
            while (to < rows.Count && IsTableRow(rows[to]) && (to == i || rows[to].Min(p => p.Y) - rows[to - 1].Max(p => p.Bottom) < MostGap * rows[to][0].Size)) to++;
            var isTable = (to - i >= LeastRows || (to - i >= LeastRuledRows && IsRuled([.. rows.Skip(i).Take(to - i).SelectMany(r => r)], ink))) && Columns(rows.Skip(i).Take(to - i).SelectMany(r => r)) >= LeastEntries;
            var next = Math.Max(to, i + 1);
            for (; i < next; i++)
            {
                if (isTable) joined.Add(new(rows[i].SelectMany(p => p.Words)) { Entries = rows[i] });
                else joined.AddRange(rows[i]);
            }
        }
        return joined;
    }

    /// <summary>Whether a rule runs below or between the rows for nearly all of their width.</summary>
    private static bool IsRuled(List<TextLine> entries, IReadOnlyList<InkRegion> ink)
    {
        var (left, right, size) = (entries.Min(e => e.X), entries.Max(e => e.Right), entries.Max(e => e.Size));
        return ink.Any(r => r.H < size && r.X < left + size && r.Right > right - size && r.Y > entries.Min(e => e.Y) && r.Bottom < entries.Max(e => e.Bottom) + (1.5 * size));
    }

    private static bool IsTableRow(List<TextLine> row) => row.Count >= LeastEntries && row.TrueForAll(p => p.Letters <= LongestEntry);

    /// <summary>Stretches across that entries cover, parted by white all the way down.</summary>
    private static int Columns(IEnumerable<TextLine> entries)
    {
        var (columns, reached) = (0, double.MinValue);
        foreach (var entry in entries.OrderBy(p => p.X))
        {
            if (entry.X > reached + (0.4 * entry.Size)) columns++;
            reached = Math.Max(reached, entry.Right);
        }
        return columns;
    }
}
