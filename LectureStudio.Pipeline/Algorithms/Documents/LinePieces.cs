using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>Puts the words of a page together into pieces of lines that no column's gap runs through.</summary>
public static class LinePieces
{
    /// <summary>Words further apart than this many print heights are of different columns or cells. Justified lines reach two thirds.</summary>
    public const double WidestSpace = 0.9;

    /// <summary>The pieces, in no particular order; words set upright along the page's edge are left out.</summary>
    public static IReadOnlyList<TextLine> Of(IEnumerable<PrintedWord> words)
    {
        var open = new List<List<PrintedWord>>();
        foreach (var word in words.Where(w => w.Text.Length > 0 && w.W > 0 && w.H > 0 && !IsUpright(w)).OrderBy(w => w.X).ThenBy(w => w.Y))
        {
            List<PrintedWord>? best = null;
            foreach (var piece in open)
                if (Continues(piece[^1], word) && (best is null || Math.Abs(Middle(piece[^1]) - Middle(word)) < Math.Abs(Middle(best[^1]) - Middle(word)))) best = piece;
            if (best is null) open.Add([word]);
            else best.Add(word);
        }
        return [.. open.Select(p => new TextLine(p))];
    }

    private static bool IsUpright(PrintedWord word) => word.Text.Length >= 3 && word.H > 1.8 * word.W;

    private static double Middle(PrintedWord word) => word.Y + (word.H / 2);

    private static bool Continues(PrintedWord last, PrintedWord next)
    {
        var (low, high) = (Math.Min(last.H, next.H), Math.Max(last.H, next.H));
        var gap = next.X - last.Right;
        return gap > -0.4 * high && gap < WidestSpace * high && Math.Min(last.Bottom, next.Bottom) - Math.Max(last.Y, next.Y) > 0.5 * low && high < 2.5 * low;
    }
}
