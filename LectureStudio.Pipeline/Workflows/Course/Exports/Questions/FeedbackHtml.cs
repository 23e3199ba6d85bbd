using System.Xml;
using System.Xml.Linq;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

/// <summary>What is shown after a question: why, and where the source says so.</summary>
internal static class FeedbackHtml
{
    /// <summary>Paragraphs as XHTML; empty for nothing to say.</summary>
    public static string Write(ExamItem item) => string.Concat(Paragraphs(item, XNamespace.None).Select(p => p.ToString(SaveOptions.DisableFormatting)));

    /// <summary>The same as elements; QTI 2.1 has no attribute for their direction.</summary>
    public static IEnumerable<XElement> Paragraphs(ExamItem item, XNamespace space)
    {
        if (!item.Explanation.IsEmpty) yield return new XElement(space + "p", space == XNamespace.None && PlainText.Direction(item.Explanation.Plain) == "rtl" ? new XAttribute("dir", "rtl") : null, item.Explanation.Nodes(space));
        if (item.Source is { } source) yield return new XElement(space + "p", source.Url is null ? new XElement(space + "cite", source.Text) : new XElement(space + "a", new XAttribute("href", source.Url), source.Text));
    }

    /// <summary>Takes an item's feedback from what was written.</summary>
    /// <exception cref="FormatException">There is something else in it.</exception>
    public static ExamItem Read(string html, ExamItem item)
    {
        try
        {
            return Read(XElement.Parse($"<x>{html}</x>", LoadOptions.PreserveWhitespace).Nodes(), item);
        }
        catch (XmlException e)
        {
            throw new FormatException($"no well-formed feedback: {html}", e);
        }
    }

    /// <inheritdoc cref="Read(string,ExamItem)"/>
    public static ExamItem Read(IEnumerable<XNode> nodes, ExamItem item)
    {
        foreach (var node in nodes)
        {
            if (node is not XElement { Name.LocalName: "p" } paragraph) throw new FormatException($"feedback of {item.Name} that is no paragraph: {node}");
            item = paragraph.Nodes().ToList() switch
            {
                [XElement { Name.LocalName: "cite" } cite] => item with { Source = new(cite.Value, null) },
                [XElement { Name.LocalName: "a" } link] => item with { Source = new(link.Value, (string?)link.Attribute("href")) },
                var text => item with { Explanation = RichText.FromNodes(text, _ => false) },
            };
        }
        return item;
    }
}
