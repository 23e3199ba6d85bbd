using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Html;

/// <summary>Parses HTML so that the lines of its texts can be told, and knows what of a page is its content.</summary>
internal static class HtmlPage
{
    private const int MostTagsOpen = 3000;

    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true };

    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "head", "title", "nav", "form", "button", "select", "input", "textarea", "canvas", "audio", "video", "aside", "footer",
    };

    private static readonly string[] HiddenClasses =
        ["headerlink", "anchor-link", "toctree-wrapper", "sphinxsidebar", "sidebar", "toc", "breadcrumb", "breadcrumbs", "navbar", "navigation", "pagination", "md-sidebar", "related", "footer", "copyright", "viewcode-link"];

    private static readonly string[] Contents = ["main", "[role=main]", "article", "div.body", "div.document", "#main-content", "#content", ".markdown-body"];

    /// <summary>The page; null for one nested so deeply that no person wrote it.</summary>
    /// <param name="firstLine">Number of the first line.</param>
    public static IHtmlDocument? Parse(IReadOnlyList<string> lines, int firstLine) =>
        IsTooDeep(lines) ? null : new HtmlParser(Options).ParseDocument(HtmlMarks.Mark(lines, firstLine));

    /// <summary>Where its content is.</summary>
    public static IElement? Content(IHtmlDocument page)
    {
        foreach (var content in Contents)
            if (page.QuerySelector(content) is { } found && found.TextContent.Length > 200) return found;
        return page.Body;
    }

    /// <summary>What leads around a site, or is no text.</summary>
    public static bool IsHidden(IElement element) =>
        Hidden.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("role") is "navigation" or "search" or "contentinfo" || element.GetAttribute("aria-hidden") == "true"
        || (element.ClassList.Length > 0 && HiddenClasses.Any(element.ClassList.Contains));

    private static bool IsTooDeep(IReadOnlyList<string> lines)
    {
        var open = 0;
        foreach (var line in lines)
            for (var i = line.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < line.Length; i = line.IndexOf('<', i + 1))
            {
                if (line[i + 1] == '/') open--;
                else if (char.IsAsciiLetter(line[i + 1]) && !IsSeldomClosed(line.AsSpan(i + 1))) open++;
                if (open > MostTagsOpen) return true;
            }
        return false;
    }

    private static bool IsSeldomClosed(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAnyExceptInRange('a', 'z');
        return (end < 0 ? tag : tag[..end]) is "br" or "hr" or "img" or "input" or "link" or "meta" or "source" or "col" or "wbr" or "p" or "li" or "td" or "tr" or "th" or "dt" or "dd" or "option" or "area" or "base";
    }
}
