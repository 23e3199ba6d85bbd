using System.Xml;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Workflows.Course.Reading.Plain;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Files;

/// <summary>PDF: the text of its pages, line by line, with the headings that are set larger and the code that is set in a font for it.</summary>
public sealed class PdfDocumentReader(PdfReader pdf) : DocumentReader
{
    /// <summary>More pages are a book; the rest of it is left.</summary>
    private const int MostPages = 1500;

    public override IReadOnlyList<string> Formats { get; } = ["pdf"];

    public override async Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation)
    {
        using var file = new GivenFile(content, ".pdf");
        try
        {
            var info = await pdf.InspectAsync(file.Path, cancellation);
            var pages = info.Pages == 0 ? [] : await pdf.StyledWordsAsync(file.Path, 1, Math.Min(info.Pages, MostPages), cancellation);
            return PlainReader.Read(path, PdfText.Of(pages));
        }
        catch (Exception e) when (e is ToolFailedException or XmlException)
        {
            // Damaged or locked: it says nothing.
            return PlainReader.Read(path, "");
        }
    }
}
