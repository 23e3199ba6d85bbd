using System.Globalization;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Stages.Lettering;

/// <summary>Breaks text into lines of even length, and makes it smaller where it needs too many. libass breaks at spaces alone; Chinese and Japanese have none.</summary>
internal static class LineBreaks
{
    /// <summary>The smallest share of the size asked for.</summary>
    private const double Smallest = 0.5;

    /// <summary>The size at which a text needs no more lines than there are, and those lines; what does not fit even at half the size ends in “…”.</summary>
    /// <param name="width">Of the room, pixels.</param>
    /// <param name="size">Pixels, at most.</param>
    /// <param name="most">Lines.</param>
    /// <param name="widening">How much wider the letters are than those of the plain face: 1.08 for bold.</param>
    public static (int Size, IReadOnlyList<string> Lines) Fit(string text, double width, double size, int most, double widening = 1)
    {
        for (var share = 1.0; ; share -= 0.08)
        {
            var ems = width / (size * share * widening);
            var lines = Break(text, ems);
            // At the smallest size even a single word may be wider than the room.
            var fits = lines.Count <= most && lines.All(l => TextWidth.Of(l) <= ems * 1.02);
            if (fits || share - 0.08 < Smallest) return ((int)Math.Max(1, Math.Round(size * share)), fits ? lines : Cut(lines, most));
        }
    }

    /// <summary>As few lines as hold it, about equally long.</summary>
    /// <param name="ems">What a line holds.</param>
    public static IReadOnlyList<string> Break(string text, double ems)
    {
        var lines = Fill(text, ems);
        if (lines.Count < 2) return lines;
        // The narrowest lines that need no line more.
        var (low, high) = (TextWidth.Of(text) / lines.Count * 0.9, ems);
        while (high - low > 0.25)
        {
            var middle = (low + high) / 2;
            if (Fill(text, middle).Count <= lines.Count) high = middle;
            else low = middle;
        }
        return Fill(text, high);
    }

    /// <summary>Whether text is written from the right: its first letter decides.</summary>
    public static bool IsFromRight(string text) =>
        text.EnumerateRunes().FirstOrDefault(Rune.IsLetter).Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static List<string> Fill(string text, double ems)
    {
        var (lines, line, width) = (new List<string>(), new StringBuilder(), 0.0);
        foreach (var piece in Pieces(text, ems))
        {
            var more = TextWidth.Of(piece.TrimEnd());
            if (line.Length > 0 && width + more > ems)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                width = 0;
            }
            line.Append(piece);
            width += TextWidth.Of(piece);
        }
        if (line.Length > 0) lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    /// <summary>What is not broken within: words with the space after them, single signs of scripts without spaces, and parts of words longer than a line.</summary>
    private static IEnumerable<string> Pieces(string text, double ems)
    {
        var piece = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(text.Trim());
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var isSign = Rune.GetRuneAt(element, 0).Value is >= 0x2E80 and < 0xFB00 or >= 0x20000;
            // Closing marks stay with the sign before them.
            if (piece.Length > 0 && (isSign && !IsClosing(element) || TextWidth.Of(piece.ToString()) + TextWidth.Of(element) > ems))
            {
                yield return piece.ToString();
                piece.Clear();
            }
            if (!string.IsNullOrWhiteSpace(element)) piece.Append(element);
            if (string.IsNullOrWhiteSpace(element) && piece.Length > 0)
            {
                yield return piece.Append(' ').ToString();
                piece.Clear();
            }
        }
        if (piece.Length > 0) yield return piece.ToString();
    }

    private static bool IsClosing(string element) => element is "。" or "、" or "，" or "．" or "：" or "；" or "！" or "？" or "）" or "」" or "』" or "】" or "》" or "ー";

    private static IReadOnlyList<string> Cut(IReadOnlyList<string> lines, int most) =>
        lines.Count <= most ? lines : [.. lines.Take(most - 1), lines[most - 1] + "…"];
}
