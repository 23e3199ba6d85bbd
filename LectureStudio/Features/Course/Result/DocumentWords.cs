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

    /// <summary>As <see cref="Place"/>, without the folders.</summary>
    public static string ShortPlace(Citation citation) => Place(citation with { Path = citation.Path[(citation.Path.LastIndexOf('/') + 1)..] });

    /// <summary>"README.md, lines 3 to 4".</summary>
    public static string Place(Citation citation) => citation.FirstLine == citation.LastLine ? $"{citation.Path}, line {citation.FirstLine}" : $"{citation.Path}, lines {citation.FirstLine} to {citation.LastLine}";
}
