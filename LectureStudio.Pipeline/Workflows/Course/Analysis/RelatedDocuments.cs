using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>The documents of the source that a document links to.</summary>
internal static class RelatedDocuments
{
    private const int Fewest = 2;

    /// <param name="links">As the scan resolved them.</param>
    /// <param name="documents">Paths of all documents of the source.</param>
    public static IReadOnlyList<string> Of(string path, IReadOnlyList<string> links, IReadOnlySet<string> documents) =>
        [.. links.Where(l => l != path && documents.Contains(l)).Distinct(StringComparer.Ordinal)];

    /// <summary>Which of them are listed under which heading; null for none.</summary>
    public static IReadOnlyList<ListedDocuments>? Listed(DocumentText text, IReadOnlyList<string> related)
    {
        if (related.Count < Fewest) return null;
        var headings = text.Blocks.Where(b => b.Kind == TextBlockKind.Heading).ToList();
        var byName = related.GroupBy(r => Name(r), StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.OrdinalIgnoreCase);
        var listed = text.Links.Select(l => (Heading: headings.LastOrDefault(h => h.FirstLine <= l.Line), Path: byName.TryGetValue(Name(l.Target), out var named) ? Best(l.Target, named) : null))
            .Where(l => l is { Heading: not null, Path: not null }).GroupBy(l => l.Heading!.FirstLine)
            .Select(g => new ListedDocuments(g.First().Heading!.Plain.Trim(), [.. g.Select(l => l.Path!).Distinct(StringComparer.Ordinal)])).Where(l => l.Paths.Count >= Fewest).ToList();
        return listed.Count == 0 ? null : listed;
    }

    /// <summary>Of several files of one name the one whose folders are the link's.</summary>
    private static string Best(string target, IReadOnlyList<string> paths)
    {
        var wanted = target.Split('/').SkipLast(1).Where(p => p is not ("." or "..")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return paths.OrderByDescending(p => p.Split('/').Count(wanted.Contains)).ThenBy(p => p.Length).First();
    }

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path.TrimEnd('/'));
}
