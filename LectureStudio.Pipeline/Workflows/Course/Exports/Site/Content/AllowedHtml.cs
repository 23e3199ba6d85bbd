using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

/// <summary>
/// Lets through what a course's text may contain, element by element and attribute by attribute; whatever is not named here becomes its own text.
/// The text comes from Markdown in which raw HTML is off already: this is the second door.
/// </summary>
/// <param name="address">What an <c>href</c> becomes; null takes the link away and leaves its text.</param>
/// <param name="direction">Of the page around: <c>ltr</c> or <c>rtl</c>; a block that runs the other way says so.</param>
internal sealed class AllowedHtml(Func<string, string?> address, string direction)
{
    private static readonly HashSet<string> Elements = new(["p", "ul", "ol", "li", "em", "strong", "code", "pre", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "a", "br", "hr", "h3", "h4", "del", "sup", "sub"], StringComparer.Ordinal);

    private static readonly HashSet<string> Blocks = new(["p", "ul", "ol", "li", "blockquote", "table", "th", "td", "h3", "h4"], StringComparer.Ordinal);

    // Headings of a block stand below the section they are in.
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal) { ["h1"] = "h3", ["h2"] = "h3", ["h5"] = "h4", ["h6"] = "h4", ["b"] = "strong", ["i"] = "em" };

    /// <summary>Elements whose content is never text to read.</summary>
    private static readonly HashSet<string> Dropped = new(["script", "style", "template", "iframe", "object", "embed", "noscript", "svg", "math"], StringComparer.Ordinal);

    /// <summary>The allowed part of <paramref name="html"/>, as the children of an element of a document of its own.</summary>
    public IElement Clean(string html)
    {
        var document = new HtmlParser().ParseDocument("");
        var parsed = new HtmlParser().ParseFragment(html, document.Body!);
        var to = document.CreateElement("div");
        foreach (var node in parsed) Copy(node, to, document);
        return to;
    }

    private void Copy(INode node, INode to, IDocument document)
    {
        if (node is IText text)
        {
            to.AppendChild(document.CreateTextNode(text.Data));
            return;
        }
        if (node is not IElement element || Dropped.Contains(element.LocalName)) return;
        var name = Instead.GetValueOrDefault(element.LocalName, element.LocalName);
        if (element is IHtmlImageElement image)
        {
            to.AppendChild(document.CreateTextNode(image.AlternativeText ?? ""));
            return;
        }
        var kept = Elements.Contains(name) ? Keep(element, name, document) : null;
        if (kept is not null) to.AppendChild(kept);
        foreach (var child in element.ChildNodes) Copy(child, kept ?? to, document);
    }

    private IElement? Keep(IElement element, string name, IDocument document)
    {
        var kept = document.CreateElement(name);
        if (name == "a")
        {
            if (element.GetAttribute("href") is not { } href || address(href) is not { } target) return null;
            kept.SetAttribute("href", target);
            if (Links.CourseLinks.IsOutside(target)) kept.SetAttribute("rel", "noopener noreferrer nofollow");
        }
        if (name == "ol" && int.TryParse(element.GetAttribute("start"), out var start) && start is > 1 and < 1_000_000) kept.SetAttribute("start", $"{start}");
        if (name is "th" or "td" && element.GetAttribute("style") is { } style)
        {
            if (style.Contains("right", StringComparison.Ordinal)) kept.ClassName = "right";
            else if (style.Contains("center", StringComparison.Ordinal)) kept.ClassName = "center";
        }
        if (Blocks.Contains(name) && element.TextContent is { } text && text.Any(char.IsLetter) && PlainText.Direction(text) is var own && own != direction) kept.SetAttribute("dir", own);
        return kept;
    }
}
