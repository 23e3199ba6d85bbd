using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LectureStudio.Pipeline.Workflows.Course.Exports;

/// <summary>XML as it is packed: UTF-8, line feeds, the same every time; read again without following anything.</summary>
internal static class XmlText
{
    /// <param name="isIndented">For documents whose white space means nothing.</param>
    public static string Write(XDocument document, bool isIndented)
    {
        using var text = new Utf8Writer();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = isIndented, IndentChars = "  ", NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, Encoding = Encoding.UTF8 }))
            document.Save(writer);
        return text.ToString() + "\n";
    }

    /// <exception cref="XmlException">It is not well-formed, or has a document type.</exception>
    public static XDocument Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private sealed class Utf8Writer : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
