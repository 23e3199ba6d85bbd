using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Html;

/// <summary>
/// Numbers of lines within HTML. The parser tells where tags stand but not texts, and texts are moved where tags are wrong; so each line
/// begins with its number between two letters of the private use area, which are taken out again where the text is read.
/// </summary>
internal static class HtmlMarks
{
    private const char Open = '\uE000', Close = '\uE001';

    /// <param name="first">Number of the first line.</param>
    public static string Mark(IReadOnlyList<string> lines, int first)
    {
        var text = new StringBuilder();
        var isTag = false;
        foreach (var (i, line) in lines.Index())
        {
            if (i > 0) text.Append('\n');
            // A tag goes on: the mark follows where it ends.
            var isOwed = isTag;
            if (!isTag) Number(text, first + i);
            for (var at = 0; at < line.Length; at++)
            {
                var c = line[at];
                text.Append(c is Open or Close ? ' ' : c);
                if (c == '<') isTag = at + 1 < line.Length && (line[at + 1] == '/' || char.IsAsciiLetter(line[at + 1]));
                if (c != '>') continue;
                if (isOwed && isTag) Number(text, first + i);
                isOwed = isTag = false;
            }
        }
        return text.ToString();
    }

    private static void Number(StringBuilder text, int line) => text.Append(Open).Append(line.ToString(CultureInfo.InvariantCulture)).Append(Close).Append(' ');

    /// <summary>The text without marks, calling <paramref name="piece"/> with each stretch and its line (0: the line before it goes on).</summary>
    public static void Read(string text, Action<int, string> piece)
    {
        var (at, line) = (0, 0);
        while (at < text.Length)
        {
            var open = text.IndexOf(Open, at);
            if (open < 0) break;
            if (open > at) piece(line, text[at..open]);
            var close = text.IndexOf(Close, open);
            if (close < 0) return;
            _ = int.TryParse(text.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out line);
            at = close + 1 < text.Length && text[close + 1] == ' ' ? close + 2 : close + 1;
            if (at >= text.Length) piece(line, "");
        }
        if (at < text.Length) piece(line, text[at..]);
    }

    /// <summary>An attribute's value without marks.</summary>
    public static string Clean(string? value)
    {
        if (value is null || !value.Contains(Open)) return value ?? "";
        var clean = new StringBuilder();
        Read(value, (_, text) => clean.Append(text));
        return clean.ToString();
    }
}
