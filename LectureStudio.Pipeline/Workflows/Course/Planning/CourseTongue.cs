using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>The language most of the documents are in.</summary>
internal static class CourseTongue
{
    public static Tongue Of(IReadOnlyList<DocumentAnalysis> documents)
    {
        var language = documents.Where(d => d.Language.Length > 0).GroupBy(d => d.Language.Split('-')[0], StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Sum(d => d.Words)).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return Tongue.For(language, documents.OrderBy(d => d.Path, StringComparer.Ordinal).FirstOrDefault()?.Summary ?? "");
    }
}
