using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>What is written in boxes and on links.</summary>
internal static partial class FlowText
{
    private const int Longest = 300;

    /// <summary>Plain text, one line a line: quotes, Markdown and HTML are taken away.</summary>
    public static string Clean(string written)
    {
        var text = written.Trim();
        if (text.Length > 1 && text[0] == '"' && text[^1] == '"') text = text[1..^1].Trim();
        if (text.Length > 1 && text[0] == '`' && text[^1] == '`') text = text[1..^1].Replace("**", "", StringComparison.Ordinal);
        text = Break().Replace(text, "\n").Replace("\\n", "\n", StringComparison.Ordinal);
        text = Tag().Replace(text, "");
        // #quot; and #35; are Mermaid's own way of writing entities.
        text = WebUtility.HtmlDecode(Entity().Replace(text, m => int.TryParse(m.Groups["e"].ValueSpan, CultureInfo.InvariantCulture, out _) ? $"&#{m.Groups["e"].Value};" : $"&{m.Groups["e"].Value};"));
        return PlainText.Lines(text.Length > Longest ? text[..Longest] : text);
    }

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>", RegexOptions.None, 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"#(?<e>[a-zA-Z]{2,8}|\d{1,6});", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Entity();
}
