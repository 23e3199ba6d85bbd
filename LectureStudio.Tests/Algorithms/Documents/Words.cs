using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Tests.Algorithms.Documents;

/// <summary>Sets text by hand: letters half as wide as high.</summary>
internal static class Words
{
    public const double Size = 10;

    /// <summary>One line of words, its upper left corner at (x, y).</summary>
    public static IEnumerable<PrintedWord> Line(string text, double x, double y, double size = Size, PrintStyle style = PrintStyle.Plain)
    {
        foreach (var word in text.Split(' '))
        {
            if (word.Length > 0) yield return new(word, x, y, word.Length * size / 2, size) { Style = style };
            x += (word.Length * size / 2) + (0.3 * size);
        }
    }

    /// <summary>Lines below one another, parted by line feeds.</summary>
    public static IEnumerable<PrintedWord> Block(string lines, double x, double y, double size = Size, PrintStyle style = PrintStyle.Plain) =>
        lines.Split('\n').SelectMany((l, i) => Line(l, x, y + (1.2 * size * i), size, style));
}
