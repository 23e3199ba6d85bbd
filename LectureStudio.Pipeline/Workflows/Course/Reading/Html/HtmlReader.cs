using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;
using LectureStudio.Pipeline.Workflows.Course.Reading.Plain;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Html;

/// <summary>Pages of HTML: their content without what leads around the site.</summary>
public sealed class HtmlReader : DocumentReader
{
    public override IReadOnlyList<string> Formats { get; } = ["html"];

    public override Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation) => Task.FromResult(Read(path, TextEncoding.Decode(content)));

    internal static DocumentText Read(string path, string text)
    {
        var lines = TextLines.Of(text);
        if (HtmlPage.Parse(TextLines.Bounded(lines), 1) is not { } page) return PlainReader.Read(path, text);
        var blocks = new BlockList();
        if (HtmlPage.Content(page) is { } content) new HtmlBlocks(blocks, 1).Read(content);
        // "Install — Project 1.2 documentation" names the page by its first heading already.
        var title = blocks.Blocks.Any(b => b.Kind == TextBlockKind.Heading) ? "" : HtmlMarks.Clean(page.Title).Trim();
        return blocks.Document(path, lines, title);
    }
}
