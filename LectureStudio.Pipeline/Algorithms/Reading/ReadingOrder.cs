namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>
/// Puts lines into the order in which a person reads them: the page is cut at its widest white gap, across or upright, and each part
/// again (recursive XY-cut; Nagy and Seth, "Hierarchical representation of optically scanned documents", 1984).
/// </summary>
public static class ReadingOrder
{
    /// <summary>An upright gap must be this many line heights wide to part two columns; narrower ones are tabs and word spaces.</summary>
    private const double ColumnGap = 1.2;

    /// <summary>The lines in reading order.</summary>
    public static IReadOnlyList<PrintedLine> Sort(IReadOnlyList<PrintedLine> lines)
    {
        var sorted = new List<PrintedLine>(lines.Count);
        Cut(lines, sorted);
        return sorted;
    }

    private static void Cut(IReadOnlyList<PrintedLine> lines, List<PrintedLine> sorted)
    {
        if (lines.Count <= 1)
        {
            sorted.AddRange(lines);
            return;
        }
        var size = Median(lines.Select(l => l.Bottom - l.Y));
        var rows = Gap(lines, l => (l.Y, l.Bottom));
        var columns = Gap(lines, l => (l.X, l.Right));
        // Columns only where both sides hold more than a line: a heading's number or a formula's label is no column.
        var upright = columns.Width > ColumnGap * size && Both(lines, l => l.X < columns.At, 2);
        if (upright && columns.Width >= rows.Width)
            Split(lines, l => l.X < columns.At, sorted);
        else if (rows.Width > 0)
            Split(lines, l => l.Y < rows.At, sorted);
        else if (columns.Width > 0 && upright)
            Split(lines, l => l.X < columns.At, sorted);
        else
            sorted.AddRange(InRows(lines, size));
    }

    private static void Split(IReadOnlyList<PrintedLine> lines, Func<PrintedLine, bool> first, List<PrintedLine> sorted)
    {
        Cut([.. lines.Where(first)], sorted);
        Cut([.. lines.Where(l => !first(l))], sorted);
    }

    private static bool Both(IReadOnlyList<PrintedLine> lines, Func<PrintedLine, bool> first, int least)
    {
        var n = lines.Count(first);
        return n >= least && lines.Count - n >= least;
    }

    /// <summary>The widest stretch that no line covers, and where the part after it begins.</summary>
    private static (double Width, double At) Gap(IReadOnlyList<PrintedLine> lines, Func<PrintedLine, (double From, double To)> extent)
    {
        var (width, at, reached) = (0.0, 0.0, double.MinValue);
        foreach (var (from, to) in lines.Select(extent).OrderBy(e => e.From))
        {
            if (reached > double.MinValue && from - reached > width) (width, at) = (from - reached, from);
            reached = Math.Max(reached, to);
        }
        return (width, at);
    }

    /// <summary>Lines that overlap in every direction: from the top, and from the left where they share a row.</summary>
    private static IEnumerable<PrintedLine> InRows(IReadOnlyList<PrintedLine> lines, double size) =>
        lines.OrderBy(l => Math.Round((l.Y + l.Bottom) / 2 / Math.Max(1, size))).ThenBy(l => l.X);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
