using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LectureStudio.Pipeline.Workflows.Highlights.Exports;

/// <summary>Writes XML as files have it: UTF-8, indented, line feeds.</summary>
internal static class XmlText
{
    public static string Write(XElement root, XDocumentType? type)
    {
        var text = new Utf8Text();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
            new XDocument(new XDeclaration("1.0", "UTF-8", null), type, root).Save(writer);
        return text + "\n";
    }

    /// <summary>Text without the characters that XML has no way to write (W3C XML 1.0, 2.2).</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is 9 or 10 or 13 or (>= 0x20 and not 0xFFFE and not 0xFFFF)));

    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
