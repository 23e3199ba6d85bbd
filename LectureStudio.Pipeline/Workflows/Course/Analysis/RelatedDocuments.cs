using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>The documents of the source that a document links to.</summary>
internal static class RelatedDocuments
{
    /// <param name="links">As the scan resolved them.</param>
    /// <param name="documents">Paths of all documents of the source.</param>
    public static IReadOnlyList<string> Of(string path, IReadOnlyList<string> links, IReadOnlySet<string> documents) =>
        [.. links.Where(l => l != path && documents.Contains(l)).Distinct(StringComparer.Ordinal)];
}
