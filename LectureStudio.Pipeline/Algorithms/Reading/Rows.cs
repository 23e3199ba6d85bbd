namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>Joins what recognition took apart: in sparse text each word of a line of code may come as a line of its own.</summary>
public static class Rows
{
    /// <summary>Pieces nearer than this many letter heights stand on one line; columns are wider apart.</summary>
    private const double NearestColumn = 1.8;

    /// <summary>The lines with neighbours on one baseline joined, in no particular order.</summary>
    public static IReadOnlyList<PrintedLine> Join(IReadOnlyList<PrintedLine> lines)
    {
        var joined = new List<PrintedLine>();
        foreach (var line in lines.OrderBy(l => l.X).ThenBy(l => l.Y))
        {
            var i = joined.FindIndex(left => Continues(left, line));
            if (i < 0) joined.Add(line);
            else joined[i] = new([.. joined[i].Words, .. line.Words]);
        }
        return joined;
    }

    private static bool Continues(PrintedLine left, PrintedLine right)
    {
        // The last word alone is asked: a line that slants (a filmed screen) is level with its neighbour only.
        var (last, first) = (left.Words[^1], right.Words[0]);
        var (low, high) = (Math.Min(left.Size, right.Size), Math.Max(left.Size, right.Size));
        var gap = first.X - last.Right;
        var shared = Math.Min(last.Bottom, first.Bottom) - Math.Max(last.Y, first.Y);
        return gap > -0.3 * low && gap < NearestColumn * high && shared > 0.5 * Math.Min(last.H, first.H) && high < 1.8 * low;
    }
}
