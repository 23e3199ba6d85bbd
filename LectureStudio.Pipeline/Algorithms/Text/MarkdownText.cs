using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>Escapes text for Markdown (CommonMark, GitHub's and pandoc's), so that it reads as itself and nothing in it becomes markup, a link, HTML or a formula.</summary>
internal static class MarkdownText
{
    private const string Special = @"\`*_[]<>|~$^{}";

    /// <summary>For anywhere on a line; the text is brought onto one line first.</summary>
    public static string Escape(string? text)
    {
        var line = PlainText.OneLine(text);
        var escaped = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            if (Special.Contains(line[i], StringComparison.Ordinal) || IsEntity(line, i) || (i == 0 && line[i] is '#' or '+' or '-' or '=' or ':' or '@' or '%')) escaped.Append('\\');
            else if (IsListNumber(line, i)) escaped.Append('\\');
            escaped.Append(line[i]);
        }
        return escaped.ToString();
    }

    /// <summary>An address inside <c>( )</c>.</summary>
    public static string Address(string url) =>
        url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);

    private static bool IsEntity(string line, int i)
    {
        if (line[i] != '&') return false;
        var end = i + 1;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] == '#')) end++;
        return end > i + 1 && end < line.Length && line[end] == ';';
    }

    /// <summary>The point or bracket of "1." or "1)" at the start of a line.</summary>
    private static bool IsListNumber(string line, int i) =>
        line[i] is '.' or ')' && i is > 0 and <= 9 && line.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0;
}
