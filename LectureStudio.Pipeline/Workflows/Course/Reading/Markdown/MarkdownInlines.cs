using System.Net;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;

/// <summary>Writes what stands in a line of Markdown again, without HTML, and with the addresses of links in their place.</summary>
/// <param name="to">Each link and each picture is put here.</param>
/// <param name="lineOf">The line (from 1) of a place in the text.</param>
internal sealed partial class MarkdownInlines(BlockList to, Func<int, int> lineOf)
{
    private const int Deepest = 60;

    private string? hidden;

    public InlineText Read(ContainerInline? inline)
    {
        hidden = null;
        var text = new InlineText();
        if (inline is not null) ReadAll(inline, text, 0);
        return text;
    }

    private void ReadAll(ContainerInline container, InlineText text, int depth)
    {
        if (depth > Deepest) return;
        foreach (var inline in container) Read(inline, text, depth);
    }

    private void Read(Inline inline, InlineText text, int depth)
    {
        if (hidden is not null && inline is not HtmlInline) return;
        switch (inline)
        {
            case LiteralInline literal: text.Text(literal.Content.AsSpan()); break;
            case CodeInline code: text.Code(code.Content); break;
            case LineBreakInline: text.Space(); break;
            case HtmlEntityInline entity: text.Text(entity.Transcoded.AsSpan()); break;
            case AutolinkInline auto: ReadLink(auto.Url, auto.Span.Start, new InlineText().Text(auto.Url), text); break;
            case HtmlInline html: ReadTag(html, text); break;
            case LinkInline { IsImage: true } picture: Show(picture.GetDynamicUrl?.Invoke() ?? picture.Url ?? "", Inner(picture, depth).Plain, picture.Span.Start, picture.Title ?? ""); break;
            case LinkInline link: ReadLink(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", link.Span.Start, Inner(link, depth), text); break;
            case EmphasisInline emphasis: text.Emphasis(Inner(emphasis, depth), Mark(emphasis)); break;
            case TaskList or FootnoteLink: break;
            case PipeTableDelimiterInline pipe:
                text.Text("|");
                ReadAll(pipe, text, depth + 1);
                break;
            case ContainerInline other: ReadAll(other, text, depth + 1); break;
        }
    }

    private InlineText Inner(ContainerInline container, int depth)
    {
        var inner = new InlineText();
        ReadAll(container, inner, depth + 1);
        return inner;
    }

    private void ReadLink(string url, int at, InlineText inner, InlineText text)
    {
        Remember(url, inner.Plain, at);
        if (!inner.IsEmpty) text.Link(inner, url);
    }

    private void Remember(string url, string words, int at)
    {
        if (LinkTarget.WithoutFragment(url) is { Length: > 0 } target && LinkTarget.IsSafe(target)) to.Links.Add(new(target, words, lineOf(at)));
    }

    private void Show(string url, string alt, int at, string caption = "")
    {
        Remember(url, alt, at);
        to.Show(url, alt, lineOf(at), caption);
    }

    private static string Mark(EmphasisInline emphasis) => emphasis.DelimiterChar == '~' ? "~~" : emphasis.DelimiterCount >= 2 ? "**" : "*";

    /// <summary>A tag leaves no more than a space where it breaks the line; what stands in a script is no text; a link in HTML is remembered.</summary>
    private void ReadTag(HtmlInline html, InlineText text)
    {
        var name = TagName().Match(html.Tag) is { Success: true } tag ? tag.Groups["n"].Value.ToLowerInvariant() : "";
        if (hidden is not null)
        {
            if (html.Tag.StartsWith("</", StringComparison.Ordinal) && name == hidden) hidden = null;
            return;
        }
        if (name is "br" or "p" or "div" or "td" or "li") text.Space();
        else if (name is "script" or "style" && !html.Tag.StartsWith("</", StringComparison.Ordinal)) hidden = name;
        else if (name == "a" && Address().Match(html.Tag) is { Success: true } address) Remember(address.Groups["u"].Value, "", html.Span.Start);
        else if (name == "img" && Source().Match(html.Tag) is { Success: true } source) Show(WebUtility.HtmlDecode(source.Groups["u"].Value), WebUtility.HtmlDecode(Alternative().Match(html.Tag).Groups["t"].Value), html.Span.Start);
    }

    [GeneratedRegex(@"^</?(?<n>[A-Za-z][A-Za-z0-9]*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TagName();

    [GeneratedRegex(@"href\s*=\s*[""'](?<u>[^""']*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\bsrc\s*=\s*[""'](?<u>[^""']*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Source();

    [GeneratedRegex(@"\balt\s*=\s*(""(?<t>[^""]*)|'(?<t>[^']*))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Alternative();
}
