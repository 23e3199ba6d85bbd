namespace LectureStudio.Pipeline.Algorithms.Sources;

/// <summary>Which lines of a text a newer text no longer has in their place, and where it has more: by a longest common subsequence of lines.</summary>
public sealed class LineChanges
{
    private const long MostCells = 40_000_000;
    private readonly bool[] isGone;
    private readonly int[] addedAfter;

    private LineChanges(bool[] isGone, int[] addedAfter) => (this.isGone, this.addedAfter) = (isGone, addedAfter);

    /// <summary>Compares two texts; outer white space of a line does not count.</summary>
    public static LineChanges Between(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (a, b) = (Numbered(old, numbers), Numbered(now, numbers));
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        var (endA, endB) = (a.Length, b.Length);
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1]) (endA, endB) = (endA - 1, endB - 1);
        var (gone, added) = (new bool[a.Length], new int[a.Length + 1]);
        Compare(a.AsSpan(start..endA), b.AsSpan(start..endB), gone.AsSpan(start..endA), added.AsSpan(start..(endA + 1)));
        return new(gone, added);
    }

    /// <summary>Lines changed, taken out of or put into a stretch of the old text.</summary>
    /// <param name="firstLine">From 1.</param>
    /// <param name="lastLine">Included; beyond the end counts to the end.</param>
    public int In(int firstLine, int lastLine)
    {
        var (gone, added) = (0, 0);
        for (var line = Math.Max(1, firstLine); line <= Math.Min(lastLine, isGone.Length); line++)
        {
            if (isGone[line - 1]) gone++;
            if (line < lastLine) added += addedAfter[line];
        }
        return Math.Max(gone, added); // A line that was rewritten is one gone and one added.
    }

    // addedAfter[i] counts the new lines that stand before old line i + 1 and after old line i.
    private static void Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<bool> gone, Span<int> added)
    {
        if ((long)a.Length * b.Length > MostCells)
        {
            // Too long for a table: a line is there if it is anywhere.
            var there = new HashSet<int>(b.ToArray());
            for (var i = 0; i < a.Length; i++) gone[i] = !there.Contains(a[i]);
            return;
        }
        var width = b.Length + 1;
        var table = new int[(a.Length + 1) * width];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                table[i * width + j] = a[i] == b[j] ? table[(i + 1) * width + j + 1] + 1 : Math.Max(table[(i + 1) * width + j], table[i * width + j + 1]);
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j]) (i, j) = (i + 1, j + 1);
            else if (j == b.Length || (i < a.Length && table[(i + 1) * width + j] >= table[i * width + j + 1])) gone[i++] = true;
            else (added[i], j) = (added[i] + 1, j + 1);
        }
    }

    private static int[] Numbered(IReadOnlyList<string> lines, Dictionary<string, int> numbers)
    {
        var found = new int[lines.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var line = lines[i].Trim();
            if (!numbers.TryGetValue(line, out found[i])) numbers[line] = found[i] = numbers.Count;
        }
        return found;
    }
}
