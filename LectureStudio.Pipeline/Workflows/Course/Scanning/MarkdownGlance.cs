using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>Markdown, MyST's directives among it.</summary>
internal static partial class MarkdownGlance
{
    public static void Read(string text, DocumentGlance glance)
    {
        var (fence, isToctree, isFront, number) = ("", false, false, 0);
        ReadOnlySpan<char> before = default;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.TrimEnd();
            var bare = line.TrimStart();
            if (number++ == 0 && line is "---") { isFront = true; continue; }
            if (isFront)
            {
                if (line is "---" or "...") isFront = false;
                else if (line.StartsWith("title:")) glance.Call(line[6..].Trim().Trim("\"'"));
                continue;
            }
            if (fence.Length > 0)
            {
                if (bare.StartsWith(fence) && bare.Trim(fence[0]).IsEmpty) fence = "";
                else if (isToctree && bare.Length > 0 && bare[0] != ':') Entry(bare, glance);
                continue;
            }
            if (bare.StartsWith("```") || bare.StartsWith("~~~"))
            {
                var length = bare.Length - bare.TrimStart(bare[0]).Length;
                fence = new string(bare[0], length);
                isToctree = bare[length..].StartsWith("{toctree}");
                continue;
            }
            if (bare.StartsWith('#') && bare.TrimStart('#') is var heading && bare.Length - heading.Length <= 6 && heading.StartsWith(' ')) glance.Call(Plain(heading.Trim().TrimEnd('#').TrimEnd()));
            else if (line.Length > 1 && before.Length > 0 && line.Trim('=').IsEmpty) glance.Call(Plain(before));
            else if (bare.StartsWith("<h1", StringComparison.OrdinalIgnoreCase) && bare.IndexOf('>') is > 0 and var open) glance.Call(Plain(HtmlGlance.WithoutTags(bare[(open + 1)..])));
            Links(line, glance);
            glance.Read(line);
            before = bare;
        }
    }

    /// <summary>An entry of a table of contents: <c>page</c> or <c>Text &lt;page&gt;</c>.</summary>
    public static void Entry(ReadOnlySpan<char> entry, DocumentGlance glance)
    {
        if (entry.EndsWith(">") && entry.LastIndexOf('<') is >= 0 and var open) entry = entry[(open + 1)..^1];
        glance.Link(entry, entry.Contains('*') ? LinkKind.Pattern : LinkKind.Document);
    }

    private static void Links(ReadOnlySpan<char> line, DocumentGlance glance)
    {
        for (var rest = line; rest.IndexOf("](") is >= 0 and var at;)
        {
            rest = rest[(at + 2)..];
            if (rest.StartsWith("<"))
            {
                if (rest.IndexOf('>') is > 0 and var close) glance.Link(rest[1..close]);
                continue;
            }
            var end = End(rest);
            if (end < 0) continue;
            var target = rest[..end];
            glance.Link(target.IndexOf(' ') is > 0 and var space ? target[..space] : target);
        }
        for (var rest = line; rest.IndexOf("[[") is >= 0 and var at;)
        {
            rest = rest[(at + 2)..];
            if (rest.IndexOf("]]") is not (> 0 and var end)) break;
            var page = rest[..end];
            glance.Link(page[(page.IndexOf('|') + 1)..], LinkKind.Page);
        }
        if (line.TrimStart() is ['[', ..] bare && bare.IndexOf("]:") is > 1 and var colon)
        {
            var target = bare[(colon + 2)..].Trim();
            glance.Link((target.IndexOf(' ') is > 0 and var space ? target[..space] : target).Trim("<>"));
        }
        if (line.Contains("href=", StringComparison.OrdinalIgnoreCase) || line.Contains("src=", StringComparison.OrdinalIgnoreCase)) HtmlGlance.Links(line, glance);
        if (line.Contains("{doc}`", StringComparison.Ordinal)) RstGlance.Roles(line, glance);
    }

    // A target may hold brackets of its own, in pairs.
    private static int End(ReadOnlySpan<char> rest)
    {
        var depth = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '(') depth++;
            else if (rest[i] == ')' && depth-- == 0) return i;
        }
        return -1;
    }

    private static string Plain(ReadOnlySpan<char> heading) => Marks().Replace(Linked().Replace(heading.ToString(), "${text}"), "");

    [GeneratedRegex(@"!?\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Linked();

    [GeneratedRegex(@"[`*]|\{#[^}]*\}|<[^>]*>", RegexOptions.None, 10_000)]
    private static partial Regex Marks();
}
