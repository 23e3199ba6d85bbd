using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Pictures;

/// <summary>A drawing (SVG) of a source on its way to the renderer: elements and attributes of SVG alone, no document type, no entities, no instructions, no scripts, and nothing that is fetched.</summary>
/// <param name="Xml">To be rendered.</param>
/// <param name="Width">CSS pixels.</param>
/// <param name="Height">CSS pixels.</param>
internal sealed partial record SvgDrawing(string Xml, double Width, double Height)
{
    private const string Svg = "http://www.w3.org/2000/svg", XLink = "http://www.w3.org/1999/xlink", XmlNames = "http://www.w3.org/XML/1998/namespace";

    /// <summary>The renderer takes no more than 256.</summary>
    private const int Deepest = 250;

    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>Whether it may be one: text whose first sign opens a tag. PNG, JPEG, GIF and WebP are none.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> bytes) => (bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    /// <exception cref="FormatException">It is not shown, with the reason.</exception>
    public static SvgDrawing Read(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), Reading);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg" || reader.NamespaceURI != Svg) throw new FormatException("neither PNG, JPEG, GIF, WebP nor SVG");
            var (width, height) = Size(reader.GetAttribute("width"), reader.GetAttribute("height"), reader.GetAttribute("viewBox"));
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            using (var writer = XmlWriter.Create(text, new() { OmitXmlDeclaration = true })) Copy(reader, writer);
            return new(text.ToString(), width, height);
        }
        catch (XmlException e)
        {
            throw new FormatException("SVG that is damaged, or has entities of its own", e);
        }
    }

    private static void Copy(XmlReader reader, XmlWriter writer)
    {
        var parents = new Stack<string>();
        while (!reader.EOF)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when IsLeftOut(reader, parents):
                    reader.Skip();
                    continue;
                case XmlNodeType.Element:
                    if (parents.Count >= Deepest) throw new FormatException("SVG of too many elements within one another");
                    var isEmpty = reader.IsEmptyElement;
                    parents.Push(reader.LocalName);
                    writer.WriteStartElement(reader.LocalName, Svg);
                    WriteAttributes(reader, writer);
                    if (isEmpty) Close();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when parents.Count > 0:
                    writer.WriteString(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    Close();
                    break;
            }
            reader.Read();
        }

        void Close()
        {
            writer.WriteEndElement();
            parents.Pop();
        }
    }

    /// <summary>What an editor keeps for itself, and scripts. A page of HTML is, where something stands for it, as for programs that cannot show one.</summary>
    private static bool IsLeftOut(XmlReader reader, Stack<string> parents)
    {
        if (reader.NamespaceURI != Svg || reader.LocalName is "script" or "metadata") return true;
        if (reader.LocalName != "foreignObject") return false;
        return parents.TryPeek(out var parent) && parent == "switch" ? true : throw new FormatException("SVG with HTML in it");
    }

    private static void WriteAttributes(XmlReader reader, XmlWriter writer)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == XmlNames && reader.LocalName == "space") writer.WriteAttributeString("xml", "space", XmlNames, reader.Value);
            if (reader.NamespaceURI.Length == 0 && reader.LocalName != "href" && !reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)) writer.WriteAttributeString(reader.LocalName, reader.Value);
        }
        reader.MoveToElement();
        if (reader.LocalName == "a" || (reader.GetAttribute("href") ?? reader.GetAttribute("href", XLink))?.Trim() is not { Length: > 0 } address) return;
        if (!IsWithin(address)) throw new FormatException("SVG that shows other files");
        writer.WriteAttributeString("href", address);
    }

    private static bool IsWithin(string address) => address.StartsWith('#') || EmbeddedPicture().IsMatch(address);

    /// <summary>What the drawing says of its size, else its own coordinates (SVG 1.1, 7.2 and 7.7); CSS 2.2, 4.3.2 for the units.</summary>
    private static (double Width, double Height) Size(string? width, string? height, string? viewBox)
    {
        var box = (viewBox ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(n => double.TryParse(n, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        var ratio = box.Count == 4 && box[2] > 0 && box[3] > 0 ? box[2] / box[3] : 0;
        return (Length(width), Length(height)) switch
        {
            ( > 0 and var w, > 0 and var h) => (w, h),
            ( > 0 and var w, _) when ratio > 0 => (w, w / ratio),
            (_, > 0 and var h) when ratio > 0 => (h * ratio, h),
            _ when ratio > 0 => (box[2], box[3]),
            _ => throw new FormatException("SVG without a size"),
        };
    }

    private static double Length(string? text) => LengthText().Match(text ?? "") is { Success: true } m && double.TryParse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture, out var number)
        ? number * m.Groups["u"].Value switch { "pt" => 96 / 72.0, "pc" => 16, "mm" => 96 / 25.4, "cm" => 96 / 2.54, "in" => 96, "em" => 16, "ex" => 8, _ => 1 } : 0;

    [GeneratedRegex(@"^\s*(?<n>\d*\.?\d+(e[+-]?\d{1,2})?)(?<u>px|pt|pc|mm|cm|in|em|ex)?\s*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LengthText();

    [GeneratedRegex("^data:image/(png|jpe?g|gif|webp);base64,", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex EmbeddedPicture();
}
