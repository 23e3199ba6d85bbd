using System.Text;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

/// <summary>A line of plain text with <c>`code`</c> in backticks: titles, objectives, questions.</summary>
internal static class InlineText
{
    /// <summary>As HTML. A backtick without a partner stays one.</summary>
    public static SafeHtml Html(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        while (rest.IndexOf('`') is >= 0 and var open)
        {
            var close = rest[(open + 1)..].IndexOf('`');
            if (close < 1) break;
            html.Append(HtmlWriter.Encode(rest[..open].ToString())).Append("<code>").Append(HtmlWriter.Encode(rest.Slice(open + 1, close).ToString())).Append("</code>");
            rest = rest[(open + close + 2)..];
        }
        return new(html.Append(HtmlWriter.Encode(rest.ToString())).ToString());
    }

    /// <summary>Without the backticks, where no markup can be: page titles, options, labels.</summary>
    public static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);
}
