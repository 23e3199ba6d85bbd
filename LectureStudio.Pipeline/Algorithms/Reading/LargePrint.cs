namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>
/// Large print that was not read surely. Its strokes fill half of the neighbourhood that <see cref="Ink"/> takes the ground from, so that letters of a bold
/// title get holes; over a wider neighbourhood they are whole. Small print wants the narrow one: boxes, code and photos under it have grounds of their own.
/// </summary>
public static class LargePrint
{
    /// <summary>Height of the words as a share of the slide's, from which on bold strokes are half as wide as <see cref="Ink"/>'s neighbourhood.</summary>
    private const double LeastSize = 0.06;

    /// <summary>What is higher is a picture taken for a word.</summary>
    private const double MostSize = 0.25;

    /// <summary>Times its height: a line of print, rather than a sign.</summary>
    private const double LeastLength = 2.5;

    /// <summary>Whole letters of this size are read more surely than this.</summary>
    private const double Sure = 0.93;

    /// <summary>The rows around large print of which a word is doubtful; null where there is none.</summary>
    /// <param name="lines">As read, in pixels of the slide.</param>
    /// <param name="height">The slide's, in pixels.</param>
    /// <returns>First row, number of rows, and the size of the print in them, in pixels.</returns>
    public static (int Top, int Height, double Size)? Doubtful(IReadOnlyList<PrintedLine> lines, int height)
    {
        var doubtful = lines.Where(l => IsLarge(l, height) && IsLong(l) && l.Words.Any(w => w.Confidence < Sure)).ToList();
        if (doubtful.Count == 0) return null;
        var size = doubtful.Max(l => l.Size);
        var top = Math.Max(0, (int)(doubtful.Min(l => l.Y) - size / 2));
        return (top, Math.Min(height, (int)Math.Ceiling(doubtful.Max(l => l.Bottom) + size / 2)) - top, size);
    }

    /// <summary>The lines with their large print as it was read again, where that is surer.</summary>
    /// <param name="first">The whole slide.</param>
    /// <param name="again">Some of its rows, in pixels of these rows.</param>
    /// <param name="top">The first of these rows.</param>
    /// <param name="height">The slide's, in pixels.</param>
    public static IReadOnlyList<PrintedLine> Better(IReadOnlyList<PrintedLine> first, IReadOnlyList<PrintedLine> again, int top, int height)
    {
        var now = again.Where(l => IsLarge(l, height)).Select(l => new PrintedLine([.. l.Words.Select(w => w with { Y = w.Y + top })])).ToList();
        if (now.Count == 0) return first;
        var (upper, lower) = (now.Min(l => l.Y), now.Max(l => l.Bottom));
        var before = first.Where(l => IsLarge(l, height) && l.Y < lower && l.Bottom > upper).ToList();
        return Weight(now) > Weight(before) ? [.. first.Except(before), .. now] : first;
    }

    /// <summary>A logo in the corner of every slide is not worth a second look.</summary>
    private static bool IsLong(PrintedLine line) => line.Right - line.X >= LeastLength * line.Size && line.Words.Any(w => w.Text.Count(char.IsLetterOrDigit) > 2);

    private static bool IsLarge(PrintedLine line, int height) =>
        line.Size >= LeastSize * height && line.Words.All(w => w.H <= MostSize * height) && line.Words.Any(w => w.Text.Count(char.IsLetterOrDigit) > 1);

    /// <summary>Letters, each as much as its word is sure.</summary>
    private static double Weight(IEnumerable<PrintedLine> lines) => lines.SelectMany(l => l.Words).Sum(w => w.Text.Length * w.Confidence);
}
