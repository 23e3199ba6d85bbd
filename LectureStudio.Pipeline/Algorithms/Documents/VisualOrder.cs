using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>
/// Puts the letters of Hebrew and Arabic words into the order in which they are read. In most PDFs they are found as they stand on the page,
/// from the left; some programs write them in order, which is told by letters and syllables that stand at one end of words only.
/// </summary>
public static class VisualOrder
{
    /// <summary>Hebrew's final forms, and Arabic letters that end words.</summary>
    private const string Finals = "ךםןףץةى";

    private const string Open = "([{<«‹", Close = ")]}>»›";

    /// <summary>The pages with such words turned round, where they were found as they stand.</summary>
    public static IReadOnlyList<PrintedPage> Mend(IReadOnlyList<PrintedPage> pages)
    {
        var words = pages.SelectMany(p => p.Words).Select(w => w.Text).Where(IsFromRight).ToList();
        if (words.Count == 0 || words.Sum(Evidence) < 0) return pages;
        return [.. pages.Select(p => p with { Lines = [.. p.Lines.Select(l => new PrintedLine([.. l.Words.Select(w => IsFromRight(w.Text) ? w with { Text = Turned(w.Text) } : w)]))] })];
    }

    /// <summary>The word from its other end: brackets mirrored, numbers and what else is read from the left within it left as it is.</summary>
    internal static string Turned(string word)
    {
        var turned = word.Reverse().Select(Mirrored).ToArray();
        for (var from = 0; from < turned.Length; from++)
        {
            if (!IsFromLeft(turned[from])) continue;
            var to = from;
            while (to < turned.Length && (IsFromLeft(turned[to]) || (turned[to] is '.' or ',' or ':' or '/' && to + 1 < turned.Length && IsFromLeft(turned[to + 1])))) to++;
            Array.Reverse(turned, from, to - from);
            from = to;
        }
        return new(turned);
    }

    private static bool IsFromRight(string word) => WordOrder.IsRightToLeft([word]);

    private static bool IsFromLeft(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u0660' and <= '\u0669' or >= '\u06F0' and <= '\u06F9';

    /// <summary>Positive where a word seems to stand as it is seen, negative where as it is read.</summary>
    private static int Evidence(string word)
    {
        var letters = word.Where(char.IsLetter).ToList();
        if (letters.Count < 3) return 0;
        var ends = (Finals.Contains(letters[0]) ? 1 : 0) - (Finals.Contains(letters[^1]) ? 1 : 0);
        var article = (letters[^1] == 'ا' && letters[^2] == 'ل' ? 1 : 0) - (letters[0] == 'ا' && letters[1] == 'ل' ? 1 : 0);
        return ends + article;
    }

    private static char Mirrored(char c) => Open.IndexOf(c) is >= 0 and var open ? Close[open] : Close.IndexOf(c) is >= 0 and var close ? Open[close] : c;
}
