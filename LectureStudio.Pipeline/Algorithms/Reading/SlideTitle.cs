using System.Globalization;

namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>Finds a slide's title by the size and place of its lines.</summary>
public static class SlideTitle
{
    /// <summary>A title begins in this upper share of the slide…</summary>
    private const double UpperShare = 0.45;

    /// <summary>…and on an ordinary slide above this share, where the largest print wins only when it is clearly larger.</summary>
    private const double TopShare = 0.2;

    private const int LongestTitle = 160;

    /// <summary>The lines of the title in reading order; empty when the slide has none.</summary>
    public static IReadOnlyList<PrintedLine> Find(PrintedPage page)
    {
        var candidates = page.Lines.Where(l => l.Y < page.Height * UpperShare && HasWords(l)).ToList();
        if (candidates.Count == 0) return [];
        var body = BodySize(page);
        var first = candidates
            .Where(l => l.Size >= body * 0.95)
            .OrderByDescending(l => Score(l, page, body))
            .FirstOrDefault();
        if (first is null || !StandsOut(first, page, body)) return [];
        return Grow(first, page);
    }

    private static double Score(PrintedLine line, PrintedPage page, double body) =>
        line.Size / body - 1.5 * line.Y / page.Height;

    /// <summary>Larger than the rest, or alone at the very top.</summary>
    private static bool StandsOut(PrintedLine line, PrintedPage page, double body) =>
        line.Size > body * 1.15 || (line.Y < page.Height * TopShare && line.Text.Length <= 80 && page.Lines.All(l => ReferenceEquals(l, line) || l.Y > line.Y - line.Size));

    /// <summary>A long title runs on in the next line of the same size.</summary>
    private static List<PrintedLine> Grow(PrintedLine first, PrintedPage page)
    {
        List<PrintedLine> title = [first];
        var length = first.Text.Length;
        foreach (var line in page.Lines.Where(l => l.Y > first.Y).OrderBy(l => l.Y))
        {
            var last = title[^1];
            if (line.Y - last.Bottom > last.Size * 0.9) break;
            if (line.Size < first.Size * 0.85 || line.Size > first.Size * 1.2 || length + line.Text.Length > LongestTitle) break;
            if (line.Y < last.Bottom - last.Size * 0.3) continue; // Beside it, not under it.
            title.Add(line);
            length += line.Text.Length;
        }
        // Three lines or more of one size are the text itself, not its title.
        return title.Count > 3 ? [first] : title;
    }

    /// <summary>The size in which most letters of the slide are printed.</summary>
    private static double BodySize(PrintedPage page)
    {
        var lines = page.Lines.Where(HasWords).OrderBy(l => l.Size).ToList();
        var half = lines.Sum(l => l.Text.Length) / 2.0;
        var seen = 0.0;
        foreach (var line in lines)
        {
            seen += line.Text.Length;
            if (seen >= half) return Math.Max(1, line.Size);
        }
        return 1;
    }

    /// <summary>At least one word that is sure enough: what a logo is taken for is short or doubtful. Scripts without spaces and short titles ("PCA") pass.</summary>
    private static bool HasWords(PrintedLine line) => line.Words.Any(w => w.Confidence >= 0.5 && w.Text.Count(char.IsLetter) >= 3) || line.Words.Any(w => w.Confidence >= 0.8 && w.Text.Count(c => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter) >= 2);
}
