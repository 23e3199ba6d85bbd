using System.Globalization;

namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>Finds a slide's title by the size and place of its lines.</summary>
public static class SlideTitle
{
    /// <summary>A title begins in this upper share of the slide.</summary>
    private const double UpperShare = 0.45;

    /// <summary>Above this share the topmost line may be the title without being larger than the text.</summary>
    private const double TopShare = 0.2;

    private const int LongestTitle = 160;

    /// <summary>Share of letters among the characters.</summary>
    private const double LeastLetters = 0.65;

    private const int FewLines = 3;
    private const double HeadingShare = 0.7;
    private const int LongestHeading = 45;

    /// <summary>The lines of the title in reading order; empty when the slide has none.</summary>
    public static IReadOnlyList<PrintedLine> Find(PrintedPage page)
    {
        var worded = page.Lines.Where(HasWords).ToList();
        if (worded.Count == 0) return [];
        var body = BodySize(worded);
        var candidates = worded.Where(l => l.Y < page.Height * UpperShare).ToList();
        var first = candidates.Where(l => l.Size >= body * 0.95).MaxBy(l => Score(l, page, body));
        return first is not null && StandsOut(first, page, body) ? Grow(Top(first, candidates), page) : Heading(worded, page);
    }

    /// <summary>A slide that says little (a part's heading, "Questions?", a picture with its name) has its title where it likes.</summary>
    private static List<PrintedLine> Heading(List<PrintedLine> worded, PrintedPage page)
    {
        if (worded.Count > FewLines) return [];
        var first = worded.Where(l => l.Y < page.Height * HeadingShare && l.Size >= 0.9 * worded.Max(w => w.Size)).MinBy(l => l.Y);
        var heading = first is null ? [] : Grow(first, page);
        return heading.Sum(l => l.Text.Length) <= LongestHeading ? heading : [];
    }

    private static double Score(PrintedLine line, PrintedPage page, double body) =>
        line.Size / body - 1.5 * line.Y / page.Height;

    /// <summary>Larger than the rest, or alone at the very top.</summary>
    private static bool StandsOut(PrintedLine line, PrintedPage page, double body) =>
        line.Size > body * 1.15 || (line.Y < page.Height * TopShare && line.Text.Length <= 80 && page.Lines.All(l => ReferenceEquals(l, line) || l.Y > line.Y - line.Size));

    /// <summary>The first line of the paragraph the line is in: its second line may have the larger letters.</summary>
    private static PrintedLine Top(PrintedLine line, List<PrintedLine> candidates)
    {
        while (candidates.Find(above => above.Y < line.Y - line.Size * 0.5 && line.Y - above.Bottom < line.Size * 0.6 && above.Size > line.Size * 0.8 && above.X < line.Right && above.Right > line.X) is { } above)
            line = above;
        return line;
    }

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
    private static double BodySize(List<PrintedLine> worded)
    {
        var lines = worded.OrderBy(l => l.Size).ToList();
        var half = lines.Sum(l => l.Text.Length) / 2.0;
        var seen = 0.0;
        foreach (var line in lines)
        {
            seen += line.Text.Length;
            if (seen >= half) return Math.Max(1, line.Size);
        }
        return 1;
    }

    /// <summary>
    /// At least one word that is sure enough, and mostly letters: what a logo is taken for is short or doubtful, a formula is mostly signs.
    /// Short titles ("PCA") and scripts without spaces pass.
    /// </summary>
    private static bool HasWords(PrintedLine line) =>
        line.Words.Sum(w => w.Text.Count(char.IsLetter)) >= LeastLetters * line.Words.Sum(w => w.Text.Length)
        && line.Words.Any(w => (w.Confidence >= 0.5 && w.Text.Count(char.IsLetter) >= 3) || (w.Confidence >= 0.8 && w.Text.Count(c => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter) >= 2));
}
