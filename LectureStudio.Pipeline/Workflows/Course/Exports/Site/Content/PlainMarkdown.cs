using Markdig;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

/// <summary>The words of a Markdown text.</summary>
internal static class PlainMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static string Of(string markdown)
    {
        try
        {
            return Markdig.Markdown.ToPlainText(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return markdown; // Nested deeper than the reader follows.
        }
    }
}
