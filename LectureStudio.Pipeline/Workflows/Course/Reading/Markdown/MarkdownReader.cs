using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;
using LectureStudio.Pipeline.Workflows.Course.Reading.Plain;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;

/// <summary>Markdown, with what the usual sites add to it.</summary>
public sealed class MarkdownReader : DocumentReader
{
    public override IReadOnlyList<string> Formats { get; } = ["markdown"];

    public override Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation) => Task.FromResult(Read(path, TextEncoding.Decode(content)));

    internal static DocumentText Read(string path, string text)
    {
        var lines = TextLines.Of(text);
        var hasComponents = path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);
        var (prepared, title, titleLine) = MarkdownLines.Prepare(TextLines.Bounded(lines), hasComponents);
        try
        {
            return MarkdownBlocks.Read(path, lines, prepared, (title, titleLine));
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser likes: no text that people write.
            return PlainReader.Read(path, text);
        }
    }
}
