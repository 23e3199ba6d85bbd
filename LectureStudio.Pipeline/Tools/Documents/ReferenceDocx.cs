using System.IO.Compression;
using System.Xml.Linq;

namespace LectureStudio.Pipeline.Tools.Documents;

/// <summary>Dresses pandoc's own reference document for print: quiet dark headings, 10.5 pt text, page size and margins.</summary>
internal static class ReferenceDocx
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // Twentieths of a point (ECMA-376, 17.6.13 pgSz): A4 is 210 × 297 mm, Letter 8.5 × 11 in, the margin 20 mm.
    private static readonly (int Width, int Height) A4 = (11906, 16838);
    private static readonly (int Width, int Height) Letter = (12240, 15840);
    private const int Margin = 1134;

    /// <summary>Name of a style for paragraphs that stay on the page of what follows them.</summary>
    public const string KeptWithNext = "Kept with next";

    public static void Dress(string path, bool isLetter)
    {
        using var docx = ZipFile.Open(path, ZipArchiveMode.Update);
        Change(docx, "word/styles.xml", Styles);
        Change(docx, "word/document.xml", d => PageSize(d, isLetter ? Letter : A4));
    }

    private static void Change(ZipArchive docx, string part, Action<XDocument> change)
    {
        var entry = docx.GetEntry(part);
        if (entry is null) return;
        XDocument document;
        using (var read = entry.Open()) document = XDocument.Load(read);
        change(document);
        entry.Delete();
        using var write = docx.CreateEntry(part).Open();
        document.Save(write, SaveOptions.DisableFormatting);
    }

    private static void Styles(XDocument styles)
    {
        styles.Root!.Add(new XElement(
            W + "style",
            new XAttribute(W + "type", "paragraph"),
            new XAttribute(W + "customStyle", "1"),
            new XAttribute(W + "styleId", "KeptWithNext"),
            new XElement(W + "name", new XAttribute(W + "val", KeptWithNext)),
            new XElement(W + "basedOn", new XAttribute(W + "val", "BodyText")),
            new XElement(W + "pPr", new XElement(W + "keepNext"))));
        foreach (var size in styles.Descendants(W + "rPrDefault").Descendants().Where(e => e.Name == W + "sz" || e.Name == W + "szCs")) size.SetAttributeValue(W + "val", 21);
        foreach (var style in styles.Descendants(W + "style"))
        {
            var id = (string?)style.Attribute(W + "styleId") ?? "";
            if (id is "Title" or "Author" or "Date" or "Subtitle") style.Descendants(W + "jc").Remove();
            if (id is not ("Title" or "Heading1" or "Heading2" or "Heading3")) continue;
            foreach (var colour in style.Descendants(W + "color"))
            {
                colour.RemoveAttributes();
                colour.SetAttributeValue(W + "val", "1F2933");
            }
            var size = id switch { "Title" => 52, "Heading1" => 30, _ => 22 };
            foreach (var s in style.Descendants().Where(e => e.Name == W + "sz" || e.Name == W + "szCs")) s.SetAttributeValue(W + "val", size);
        }
    }

    private static void PageSize(XDocument document, (int Width, int Height) size)
    {
        var section = document.Descendants(W + "sectPr").LastOrDefault();
        if (section is null) return;
        section.Elements().Where(e => e.Name == W + "pgSz" || e.Name == W + "pgMar").Remove();
        section.Add(new XElement(W + "pgSz", new XAttribute(W + "w", size.Width), new XAttribute(W + "h", size.Height)));
        section.Add(new XElement(W + "pgMar", new[] { "top", "right", "bottom", "left" }.Select(side => new XAttribute(W + side, Margin)), new XAttribute(W + "header", 708), new XAttribute(W + "footer", 708), new XAttribute(W + "gutter", 0)));
    }
}
