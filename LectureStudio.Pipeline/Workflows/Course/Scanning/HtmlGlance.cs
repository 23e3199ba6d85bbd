using System.Net;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>HTML, well formed or not.</summary>
internal static class HtmlGlance
{
    private static readonly string[] Unread = ["script", "style", "pre", "nav", "head"];

    public static void Read(string text, DocumentGlance glance)
    {
        Links(text, glance);
        if (Between(text, "h1") is { Length: > 0 } heading) glance.Call(heading);
        if (Between(text, "title") is { Length: > 0 } title) glance.Call(title);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            var prose = text.AsSpan(at, (open < 0 ? text.Length : open) - at);
            if (!prose.IsWhiteSpace()) glance.Read(prose.Contains('&') ? WebUtility.HtmlDecode(prose.ToString()) : prose);
            if (open < 0) break;
            at = After(text, open);
        }
    }

    /// <summary>The links and pictures of some HTML.</summary>
    public static void Links(ReadOnlySpan<char> html, DocumentGlance glance)
    {
        for (var rest = html; rest.IndexOf('=') is >= 0 and var at;)
        {
            var name = rest[..at].TrimEnd();
            rest = rest[(at + 1)..];
            if (!name.EndsWith("href", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("src", StringComparison.OrdinalIgnoreCase)) continue;
            var value = rest.TrimStart();
            if (value.IsEmpty) break;
            var end = value[0] is '"' or '\'' ? value[1..].IndexOf(value[0]) : value.IndexOfAny(" >\t\n");
            if (end < 0) continue;
            var target = value[0] is '"' or '\'' ? value[1..(end + 1)] : value[..end];
            glance.Link(target.Contains('&') ? WebUtility.HtmlDecode(target.ToString()) : target);
        }
    }

    /// <summary>The text of some HTML, without its tags.</summary>
    public static string WithoutTags(ReadOnlySpan<char> html)
    {
        var text = new StringBuilder();
        while (html.IndexOf('<') is >= 0 and var open)
        {
            text.Append(html[..open]);
            if (html[open..].IndexOf('>') is not (>= 0 and var close)) return WebUtility.HtmlDecode(text.ToString());
            html = html[(open + close + 1)..];
        }
        return WebUtility.HtmlDecode(text.Append(html).ToString());
    }

    private static string? Between(string text, string tag)
    {
        var open = text.IndexOf("<" + tag, StringComparison.OrdinalIgnoreCase);
        if (open < 0) return null;
        var start = text.IndexOf('>', open);
        var end = start < 0 ? -1 : text.IndexOf("</" + tag, start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : WithoutTags(text.AsSpan((start + 1)..end)).Replace("¶", "", StringComparison.Ordinal).Trim();
    }

    // After the tag; of what is no prose, after its end.
    private static int After(string text, int open)
    {
        if (string.CompareOrdinal(text, open, "<!--", 0, 4) == 0) return text.IndexOf("-->", open, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : text.Length;
        foreach (var tag in Unread)
        {
            if (string.Compare(text, open + 1, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) != 0 || open + 1 + tag.Length >= text.Length || char.IsLetterOrDigit(text[open + 1 + tag.Length])) continue;
            return text.IndexOf("</" + tag, open, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? close + 2 + tag.Length : text.Length;
        }
        return text.IndexOf('>', open) is >= 0 and var at ? at + 1 : text.Length;
    }
}
