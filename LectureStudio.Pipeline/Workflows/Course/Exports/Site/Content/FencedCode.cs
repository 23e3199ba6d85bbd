using Markdig.Syntax;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

/// <summary>The code of a fenced block.</summary>
/// <param name="Language">As it is named after the fence, in lower case; empty when it is not.</param>
/// <param name="Text">Without the fence; lines end with a line feed.</param>
internal sealed record FencedCode(string Language, string Text)
{
    private const int LongestLanguage = 30;

    /// <summary>Text without a fence is code as a whole.</summary>
    public static FencedCode Of(string markdown)
    {
        if (Markdig.Markdown.Parse(markdown).FirstOrDefault() is not CodeBlock block) return new("", markdown);
        var language = ((block as FencedCodeBlock)?.Info ?? "").ToLowerInvariant();
        return new(language.Length <= LongestLanguage && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '.' or '_') ? language : "", block.Lines.ToString());
    }
}
