using System.IO.Compression;
using System.Text;
using System.Xml;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>A Word document: its paragraphs, the first one with a heading's or title's style as the title.</summary>
internal static class DocxGlance
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const int MostText = 20_000_000;

    public static DocumentGlance Read(byte[] content)
    {
        var glance = new DocumentGlance();
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            if (archive.GetEntry("word/document.xml") is { } entry && entry.Length <= MostText) Paragraphs(entry, glance);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException)
        {
            // A damaged document has no words.
        }
        return glance;
    }

    private static void Paragraphs(ZipArchiveEntry entry, DocumentGlance glance)
    {
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostText });
        var (text, isHeading, isText) = (new StringBuilder(), false, false);
        while (xml.Read())
        {
            if (isText && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
            if (xml.NamespaceURI != Word) continue;
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "p" }) (isHeading, _) = (false, text.Clear());
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "pStyle" }) isHeading = xml.GetAttribute("val", Word) is { } style && (style.StartsWith("Heading", StringComparison.Ordinal) || style == "Title");
            else if (xml.LocalName == "t") isText = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "p" })
            {
                if (isHeading) glance.Call(text.ToString());
                glance.Read(text.ToString());
            }
        }
    }
}
