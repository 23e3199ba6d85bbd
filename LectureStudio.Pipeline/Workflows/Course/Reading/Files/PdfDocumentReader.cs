using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Workflows.Course.Reading.Plain;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Files;

/// <summary>PDF: the text that poppler reads out of it, line by line.</summary>
public sealed class PdfDocumentReader(PdfReader pdf) : DocumentReader
{
    public override IReadOnlyList<string> Formats { get; } = ["pdf"];

    public override async Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation)
    {
        using var file = new GivenFile(content, ".pdf");
        string text;
        try
        {
            text = await pdf.TextAsync(file.Path, cancellation);
        }
        catch (Tools.ToolFailedException)
        {
            // Damaged or locked: it says nothing.
            text = "";
        }
        return PlainReader.Read(path, text.Replace('\f', '\n'));
    }
}
