using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Result;

/// <summary>What is said of documents.</summary>
internal static class DocumentWords
{
    public static string Of(DocumentType type) => type switch
    {
        DocumentType.Tutorial => "Tutorial",
        DocumentType.HowTo => "How-to",
        DocumentType.Reference => "Reference",
        _ => "Explanation",
    };

    public static string Of(Complexity complexity) => complexity.ToString();

    /// <summary>"README.md", without the folders.</summary>
    public static string Name(Citation citation) => citation.Path[(citation.Path.LastIndexOf('/') + 1)..];

    /// <summary>"line 3", "lines 3 to 4".</summary>
    public static string Lines(Citation citation) => citation.FirstLine == citation.LastLine ? $"line {citation.FirstLine}" : $"lines {citation.FirstLine} to {citation.LastLine}";

    /// <summary>"docs/README.md, lines 3 to 4".</summary>
    public static string Place(Citation citation) => $"{citation.Path}, {Lines(citation)}";
}
