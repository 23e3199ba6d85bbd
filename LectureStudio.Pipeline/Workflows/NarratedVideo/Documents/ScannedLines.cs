using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>
/// Makes recognised words comparable with print. Their boxes fit the letters closely; which letters rise and hang tells the size of the
/// print from that. On a page that lies askew they go up or down with their line, and the slant counts for no height.
/// </summary>
internal static class ScannedLines
{
    /// <summary>Recognised words less sure than this are mostly specks and lines.</summary>
    private const double LeastConfidence = 0.4;

    // Usual shares of the print height: of letters such as x, of what rises above them (a t less than others) and of what hangs below (a comma less).
    private const double LowLetter = 0.5;
    private const double Ascender = 0.23;
    private const double Tick = 0.13;
    private const double Descender = 0.21;
    private const double Comma = 0.1;

    private const string Hanging = "gjpqyQ()[]/|";

    /// <summary>Of a line with fewer words that stand on the baseline, the slant is a guess.</summary>
    private const int LeastOnBaseline = 3;

    /// <summary>Steeper than this no scan is that words can be recognised on; 6°.</summary>
    private const double Steepest = 0.1;

    /// <summary>What recognition makes of round and square bullets; none begins a line of text.</summary>
    private const string ReadForBullets = "¢®°»«";

    public static IEnumerable<PrintedWord> Words(IReadOnlyList<PrintedLine> lines)
    {
        var sure = lines.Select(l => l.Words.Where(w => w.Confidence >= LeastConfidence).ToList()).Where(l => l.Count > 0).ToList();
        var slant = Slant(sure);
        return sure.SelectMany(l => Level(l, slant));
    }

    /// <summary>By how much lines fall from left to right, as a share of the way: that of the middle line, each counted by its words.</summary>
    private static double Slant(IEnumerable<IReadOnlyList<PrintedWord>> lines)
    {
        var slants = lines.Select(l => l.Where(w => Below(w.Text) == 0 && w.Text.Any(char.IsLetterOrDigit)).ToList())
            .Where(l => l.Count >= LeastOnBaseline).SelectMany(l => Enumerable.Repeat(Slant(l), l.Count)).ToList();
        return slants.Count == 0 ? 0 : Math.Clamp(Median(slants), -Steepest, Steepest);
    }

    /// <summary>Least squares through the lower edges of words that stand on the baseline.</summary>
    private static double Slant(IReadOnlyList<PrintedWord> words)
    {
        var (x, y) = (words.Average(Middle), words.Average(w => w.Bottom));
        return words.Sum(w => (Middle(w) - x) * (w.Bottom - y)) / Math.Max(1, words.Sum(w => (Middle(w) - x) * (Middle(w) - x)));
    }

    /// <summary>All of them as high as most of their letters say the print is, on one baseline that keeps the page's slant.</summary>
    private static IEnumerable<PrintedWord> Level(IReadOnlyList<PrintedWord> words, double slant)
    {
        var middle = (words[0].X + words[^1].Right) / 2;
        var latin = words.Where(w => w.Text.Any(char.IsAsciiLetter)).ToList();
        var (top, bottom) = (words.Min(w => w.Y + Rise(w)), words.Max(Foot));
        if (latin.Count > 0)
        {
            var size = Median(latin.SelectMany(w => Enumerable.Repeat((w.H - Math.Abs(slant) * w.W) / (LowLetter + Above(w.Text) + Below(w.Text)), w.Text.Length)));
            var line = Median(latin.Select(w => Foot(w) - Below(w.Text) * size));
            (top, bottom) = (line - (LowLetter + Ascender) * size, line + Descender * size);
        }
        return words.Select((w, i) => w with { Text = i == 0 && words.Count > 1 && w.Text.Length == 1 && ReadForBullets.Contains(w.Text[0], StringComparison.Ordinal) ? "•" : w.Text, Y = top + slant * (Middle(w) - middle), H = Math.Max(1, bottom - top) });

        // From the word's upper edge to where it would be in the middle of its line: the slant adds to the box's height too.
        double Rise(PrintedWord w) => slant * (middle - Middle(w)) + Math.Abs(slant) * w.W / 2;

        double Foot(PrintedWord w) => w.Bottom - Math.Abs(slant) * w.W + Rise(w);
    }

    /// <summary>How far its letters rise above those such as x, as a share of the print height.</summary>
    private static double Above(string word) => word.Any(c => c is not 't' && (!char.IsAsciiLetterLower(c) || "bdfhijkl".Contains(c, StringComparison.Ordinal)) && c is not (',' or '.' or ';' or ':' or '-')) ? Ascender : word.Contains('t', StringComparison.Ordinal) ? Tick : 0;

    /// <summary>How far its letters hang below the baseline, as a share of the print height.</summary>
    private static double Below(string word) => word.Any(c => Hanging.Contains(c, StringComparison.Ordinal)) ? Descender : word.AsSpan().ContainsAny(',', ';') ? Comma : 0;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static double Middle(PrintedWord word) => word.X + word.W / 2;
}
