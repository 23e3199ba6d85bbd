using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>Code files as a course shows them: each public member under its name, with what its comment says and how it is declared.</summary>
internal static class CodeBlocks
{
    public static IReadOnlyList<TextBlock> Of(DocumentAnalysis analysis, IReadOnlyList<string> lines)
    {
        var blocks = new List<TextBlock>();
        foreach (var member in analysis.Api.Where(m => m.FirstLine >= 1 && m.LastLine <= lines.Count))
        {
            blocks.Add(new(TextBlockKind.Heading, member.Name, member.Name, member.FirstLine, member.LastLine, 2));
            if (member.Summary.Length > 0) blocks.Add(new(TextBlockKind.Paragraph, Algorithms.Text.MarkdownText.Escape(member.Summary), member.Summary, member.FirstLine, member.LastLine));
            blocks.Add(new(TextBlockKind.Code, member.Signature, member.Signature, member.FirstLine, member.LastLine, CodeLanguage: analysis.Format));
        }
        foreach (var example in analysis.Examples.Where(e => e.FirstLine >= 1 && e.LastLine <= lines.Count && e.FirstLine <= e.LastLine))
        {
            var code = string.Join('\n', lines.Skip(example.FirstLine - 1).Take(example.LastLine - example.FirstLine + 1));
            blocks.Add(new(TextBlockKind.Code, code, code, example.FirstLine, example.LastLine, CodeLanguage: example.CodeLanguage.Length > 0 ? example.CodeLanguage : analysis.Format));
        }
        return blocks;
    }
}
