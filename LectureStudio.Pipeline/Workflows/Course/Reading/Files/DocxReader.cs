using System.IO.Compression;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Files;

/// <summary>Word documents, as the Markdown that pandoc makes of them.</summary>
public sealed class DocxReader(Pandoc pandoc) : DocumentReader
{
    /// <summary>Of its text and styles together, unpacked: a thousand pages have five.</summary>
    private const int MostText = 20_000_000;

    /// <summary>With its pictures.</summary>
    private const int Most = 500_000_000;

    public override IReadOnlyList<string> Formats { get; } = ["docx"];

    public override async Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation)
    {
        if (!await IsReasonableAsync(content, cancellation)) return MarkdownReader.Read(path, "");
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

    /// <summary>Whether it is a ZIP with a text, no larger than documents are; measured by unpacking it, since a ZIP may tell less than it holds.</summary>
    private static async Task<bool> IsReasonableAsync(byte[] content, CancellationToken cancellation)
    {
        try
        {
            await using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            if (zip.GetEntry("word/document.xml") is null) return false;
            var (all, text, block) = (0L, 0L, new byte[1 << 16]);
            foreach (var entry in zip.Entries)
            {
                await using var stream = await entry.OpenAsync(cancellation);
                var isText = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
                int read;
                while ((read = await stream.ReadAsync(block, cancellation)) > 0)
                {
                    all += read;
                    if (isText) text += read;
                    if (all > Most || text > MostText) return false;
                }
            }
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            return false;
        }
    }
}
