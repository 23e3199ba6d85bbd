using AngleSharp.Dom;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Html;

internal sealed partial class HtmlBlocks
{
    private static readonly HashSet<string> InlineNames = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
        "sup", "time", "tt", "u", "var", "wbr", "picture", "source", "math",
    };

    private void InlineAll(INode parent, InlineText into, int depth)
    {
        if (depth > Deepest) return;
        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IText words) AddText(words.Data, into);
            else if (node is IElement element && !HtmlPage.IsHidden(element)) Inline(element, into, depth + 1);
        }
    }

    private void Inline(IElement element, InlineText into, int depth)
    {
        GoTo(element);
        switch (element.LocalName)
        {
            case "br":
                into.Space();
                return;
            case "img" or "picture" or "source":
                if (HtmlMarks.Clean(element.GetAttribute("src")) is { Length: > 0 } picture)
                {
                    Remember(picture, HtmlMarks.Clean(element.GetAttribute("alt")), element);
                    to.Show(picture, HtmlMarks.Clean(element.GetAttribute("alt")), LineOf(element));
                }
                return;
        }
        var inner = new InlineText();
        InlineAll(element, inner, depth);
        _ = element.LocalName switch
        {
            "b" or "strong" or "dfn" => into.Emphasis(inner, "**"),
            "i" or "em" or "cite" or "var" => into.Emphasis(inner, "*"),
            "del" or "s" or "strike" => into.Emphasis(inner, "~~"),
            "code" or "kbd" or "samp" or "tt" => into.Code(inner.Plain),
            "a" => Link(element, inner, into),
            _ when InlineNames.Contains(element.LocalName) => into.Append(inner),
            _ => into.Space().Append(inner).Space(),
        };
    }

    private InlineText Link(IElement element, InlineText inner, InlineText into)
    {
        var target = HtmlMarks.Clean(element.GetAttribute("href")).Trim();
        if (target.Length == 0 || inner.IsEmpty) return into.Append(inner);
        Remember(target, inner.Plain, element);
        return into.Link(inner, target);
    }

    private void Remember(string url, string words, IElement element)
    {
        if (LinkTarget.WithoutFragment(url) is { Length: > 0 } target && LinkTarget.IsSafe(target))
            to.Links.Add(new(target, words, LineOf(element)));
    }

    private void AddText(string data, InlineText into) =>
        HtmlMarks.Read(data, (number, piece) =>
        {
            if (number > 0) line = number;
            if (!string.IsNullOrWhiteSpace(piece))
            {
                if (first == 0 || line < first) first = line;
                last = Math.Max(last, line);
            }
            into.Text(piece);
        });
}
