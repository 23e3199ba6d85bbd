using System.Security;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

/// <summary>
/// A question's text as the formats need it: text, code, line breaks and gaps, nothing else. Whatever looks like markup in it is text.
/// </summary>
/// <param name="Marked">The text with <see cref="CodeStart"/>, <see cref="CodeEnd"/> and <see cref="Gap"/> in it; free of all other control characters but the line feed.</param>
internal sealed record RichText(string Marked)
{
    public const char Gap = '\u0001';
    public const char CodeStart = '\u0002';
    public const char CodeEnd = '\u0003';

    public static readonly RichText Empty = new("");

    private const string TurnedStart = "<span dir=\"rtl\">";
    private const string TurnedEnd = "</span>";

    public bool IsEmpty => Marked.Length == 0;

    /// <summary>The words alone; a gap is <see cref="Question.Gap"/>.</summary>
    public string Plain => Marked.Replace(CodeStart.ToString(), "").Replace(CodeEnd.ToString(), "").Replace(Gap.ToString(), Question.Gap);

    /// <summary>As XHTML: <c>code</c>, <c>br</c>, escaped text. It has no line breaks, and needs no other entities than XML's own.</summary>
    /// <param name="gap">What stands for the gap of that index.</param>
    public string Html(Func<int, string>? gap = null)
    {
        var html = new StringBuilder();
        var gaps = 0;
        foreach (var c in Marked)
        {
            html.Append(c switch
            {
                CodeStart => "<code>",
                CodeEnd => "</code>",
                '\n' => "<br/>",
                Gap => gap?.Invoke(gaps++) ?? Question.Gap,
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ => c.ToString(),
            });
        }
        return html.ToString();
    }

    /// <summary>The same, turned around when the text runs from right to left, whatever the page does that shows it.</summary>
    /// <param name="gap">As of <see cref="Html"/>.</param>
    public string TurnedHtml(Func<int, string>? gap = null) => Turned(Html(gap));

    /// <summary>HTML that holds this text, turned around as the text asks for.</summary>
    public string Turned(string html) => PlainText.Direction(Plain) == "rtl" ? TurnedStart + html + TurnedEnd : html;

    /// <summary>What <see cref="Turned"/> was given.</summary>
    public static string Unturned(string html) =>
        html.StartsWith(TurnedStart, StringComparison.Ordinal) && html.EndsWith(TurnedEnd, StringComparison.Ordinal) ? html[TurnedStart.Length..^TurnedEnd.Length] : html;

    /// <summary>The same as nodes of an XML vocabulary that has XHTML's elements in its own namespace.</summary>
    /// <param name="gap">Makes the element that stands for the gap of that index.</param>
    public IEnumerable<XNode> Nodes(XNamespace space, Func<int, XElement>? gap = null)
    {
        var parsed = XElement.Parse($"<x xmlns=\"{SecurityElement.Escape(space.NamespaceName)}\">{Html(gap is null ? null : n => $"<gap n=\"{n}\"/>")}</x>", LoadOptions.PreserveWhitespace);
        foreach (var place in parsed.Elements(space + "gap").ToList()) place.ReplaceWith(gap!((int)place.Attribute("n")!));
        var nodes = parsed.Nodes().ToList();
        parsed.RemoveNodes();
        return nodes;
    }

    /// <summary>Takes a text of the course: `code` in backticks (as CommonMark 6.1 pairs them), everything else is text.</summary>
    /// <param name="hasGaps">Whether <see cref="Question.Gap"/> means a gap. A gap within code splits the code.</param>
    public static RichText Parse(string text, bool hasGaps = false)
    {
        var clean = ExportText.Clean(text);
        var marked = new StringBuilder();
        for (var at = 0; at < clean.Length;)
        {
            if (clean[at] != '`')
            {
                marked.Append(clean[at++]);
                continue;
            }
            var ticks = RunAt(clean, at);
            var end = ClosingAt(clean, at + ticks, ticks);
            if (end < 0) marked.Append('`', ticks);
            else marked.Append(CodeStart).Append(Unpadded(clean[(at + ticks)..end])).Append(CodeEnd);
            at = end < 0 ? at + ticks : end + ticks;
        }
        return new(hasGaps ? WithGaps(marked.ToString()) : marked.ToString());
    }

    /// <summary>Reads what <see cref="Html"/> or <see cref="TurnedHtml"/> wrote, and nothing else.</summary>
    /// <exception cref="FormatException">There is something else in it.</exception>
    public static RichText FromHtml(string html)
    {
        try
        {
            return FromNodes(XElement.Parse($"<x>{Unturned(html)}</x>", LoadOptions.PreserveWhitespace).Nodes(), _ => false);
        }
        catch (XmlException e)
        {
            throw new FormatException($"no well-formed text: {html}", e);
        }
    }

    /// <summary>Reads what <see cref="Nodes"/> wrote, and nothing else.</summary>
    /// <param name="isGap">Which elements stand for gaps.</param>
    /// <exception cref="FormatException">There is something else in it.</exception>
    public static RichText FromNodes(IEnumerable<XNode> nodes, Func<XElement, bool> isGap)
    {
        var marked = new StringBuilder();
        foreach (var node in nodes)
        {
            if (node is XText text) marked.Append(text.Value);
            else if (node is not XElement element) throw new FormatException($"neither text nor element: {node}");
            else if (isGap(element)) marked.Append(Gap);
            else if (element.HasAttributes && element.Attributes().Any(a => !a.IsNamespaceDeclaration)) throw new FormatException($"an element that does not belong here: {element}");
            else if (element.Name.LocalName == "br" && element.IsEmpty) marked.Append('\n');
            else if (element.Name.LocalName == "code") marked.Append(CodeStart).Append(FromNodes(element.Nodes(), _ => false).Marked).Append(CodeEnd);
            else throw new FormatException($"an element that does not belong here: {element}");
        }
        return new(marked.ToString());
    }

    private static int RunAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '`') end++;
        return end - at;
    }

    private static int ClosingAt(string text, int from, int ticks)
    {
        for (var at = from; (at = text.IndexOf('`', at)) >= 0;)
        {
            var run = RunAt(text, at);
            if (run == ticks) return at;
            at += run;
        }
        return -1;
    }

    private static string Unpadded(string code) => code.Length > 2 && code[0] == ' ' && code[^1] == ' ' && code.Trim().Length > 0 ? code[1..^1] : code;

    private static string WithGaps(string marked)
    {
        var result = new StringBuilder();
        var isCode = false;
        foreach (var piece in marked.Replace(Question.Gap, Gap.ToString()))
        {
            if (piece is CodeStart or CodeEnd) isCode = piece == CodeStart;
            if (piece == Gap && isCode) result.Append(CodeEnd).Append(Gap).Append(CodeStart);
            else result.Append(piece);
        }
        return result.ToString().Replace($"{CodeStart}{CodeEnd}", "");
    }
}
