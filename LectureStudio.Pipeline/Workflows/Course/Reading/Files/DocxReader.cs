using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Files;

/// <summary>Word documents, as the Markdown that pandoc makes of them.</summary>
public sealed class DocxReader(Pandoc pandoc) : DocumentReader
{
    public override IReadOnlyList<string> Formats { get; } = ["docx"];

    public override async Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation)
    {
        using var file = new GivenFile(content, ".docx");
        try
        {
            return MarkdownReader.Read(path, await pandoc.ReadMarkdownAsync(file.Path, "docx", cancellation));
        }
        catch (Tools.ToolFailedException)
        {
            // Damaged: it says nothing.
            return MarkdownReader.Read(path, "");
        }
    }
}
