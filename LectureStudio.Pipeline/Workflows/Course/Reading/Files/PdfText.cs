using System.Text;
using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Files;

/// <summary>
/// Makes text that <see cref="Plain.PlainReader"/> takes apart of printed pages: what is set larger than the text becomes an underlined heading,
/// what is set in a font for code is indented, a line apart is a block apart, and what stands at the edge of page after page is left out.
/// </summary>
internal static class PdfText
{
    /// <summary>A heading is set so much larger than the text: ten points and twelve are told apart, ten and eleven are not.</summary>
    private const double Larger = 1.15;

    /// <summary>A block begins after a gap of so much of the print's size.</summary>
    private const double Gap = 0.55;

    /// <summary>Share of the page's height, at the top and at the bottom, where page numbers and running titles stand.</summary>
    private const double Edge = 0.09;

    private const int LongestHeading = 160;

    public static string Of(IReadOnlyList<PrintedPage> pages)
    {
        var lines = pages.SelectMany(p => p.Lines).ToList();
        if (lines.Count == 0) return "";
        var body = lines.GroupBy(l => Math.Round(2 * l.Size)).MaxBy(g => g.Sum(l => l.Text.Length))!.Key / 2;
        var largest = lines.Max(l => l.Size);
        var running = pages.SelectMany(p => p.Lines.Where(l => IsAtEdge(l, p)).Select(Bare).Distinct()).GroupBy(t => t, StringComparer.Ordinal).Where(g => g.Count() > Math.Max(1, pages.Count / 3)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        List<PrintedLine> block = [];
        foreach (var page in pages)
        {
            foreach (var line in page.Lines.Where(l => !IsAtEdge(l, page) || !running.Contains(Bare(l))))
            {
                if (block.Count > 0 && !GoesOn(block[^1], line)) Write(text, block, body, largest);
                block.Add(line);
            }
        }
        Write(text, block, body, largest);
        return text.ToString();
    }

    private static bool GoesOn(PrintedLine before, PrintedLine line)
    {
        if (IsCode(before) != IsCode(line) || Math.Abs(before.Size - line.Size) > 0.1 * line.Size) return false;
        if (line.Y >= before.Y) return line.Y - before.Bottom < Gap * line.Size;
        // In the next column or on the next page a sentence may go on.
        return !IsCode(line) && char.IsLower(line.Text[0]) && before.Text[^1] is not ('.' or ':' or '!' or '?');
    }

    private static void Write(StringBuilder text, List<PrintedLine> block, double body, double largest)
    {
        if (block.Count == 0) return;
        var heading = LineText.Of(block.Select(l => LineText.Of(l.Words)));
        if (IsCode(block[0])) WriteCode(text, block);
        else if (block[0].Size > Larger * body && heading.Length <= LongestHeading) text.Append(heading).Append('\n').Append(block[0].Size > 0.95 * largest ? '=' : '-', Math.Max(3, heading.Length)).Append('\n');
        else WriteLines(text, block);
        text.Append('\n');
        block.Clear();
    }

    /// <summary>Line by line; what goes on under the mark of a list is indented.</summary>
    private static void WriteLines(StringBuilder text, List<PrintedLine> block)
    {
        var edge = block.Min(l => l.X);
        foreach (var (index, line) in block.Index())
            text.Append(index > 0 && line.X > edge + (0.5 * line.Size) ? "  " : "").Append(LineText.Of(line.Words)).Append('\n');
    }

    private static void WriteCode(StringBuilder text, List<PrintedLine> block)
    {
        var edge = block.Min(l => l.X);
        var width = block.SelectMany(l => l.Words).Select(w => w.W / w.Text.Length).Order().ElementAt(block.Sum(l => l.Words.Count) / 2);
        foreach (var line in block)
        {
            text.Append(' ', 4);
            var at = edge;
            foreach (var word in line.Words)
            {
                text.Append(' ', Math.Clamp((int)Math.Round((word.X - at) / Math.Max(1, width)), word.X > line.X ? 1 : 0, 80)).Append(word.Text);
                at = word.Right;
            }
            text.Append('\n');
        }
    }

    private static bool IsCode(PrintedLine line) => line.Words.All(w => w.Style.HasFlag(PrintStyle.Mono));

    private static bool IsAtEdge(PrintedLine line, PrintedPage page) => line.Bottom < Edge * page.Height || line.Y > (1 - Edge) * page.Height;

    /// <summary>Without numbers, which differ from page to page.</summary>
    private static string Bare(PrintedLine line) => string.Concat(line.Text.Where(c => !char.IsDigit(c)));
}
