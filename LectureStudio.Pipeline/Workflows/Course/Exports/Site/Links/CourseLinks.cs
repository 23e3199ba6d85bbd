namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;

/// <summary>What may be linked to from a course: web and mail addresses, its own modules, and the documents it cites.</summary>
/// <param name="course">Whose links.</param>
/// <param name="pages">Path of a cited document → its page.</param>
internal sealed class CourseLinks(WrittenCourse course, IReadOnlyDictionary<string, string> pages)
{
    // The module that is made of a document explains it; of several, the first.
    private readonly Dictionary<string, string> modules = course.Modules
        .SelectMany(m => m.Hashes.Keys.Order(StringComparer.Ordinal).Select(path => (path, m.Id)))
        .GroupBy(p => p.path, p => p.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>An address outside that may be followed.</summary>
    public static bool IsOutside(string href) =>
        Uri.TryCreate(href, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https" ? address.Host.Length > 0 : address.Scheme is "mailto")
        && href.StartsWith(address.Scheme, StringComparison.OrdinalIgnoreCase);

    /// <param name="href">As written in the source.</param>
    /// <param name="from">The documents it may be written in, likeliest first.</param>
    /// <returns>The page of this course that it leads to, relative to the site; null when it leads to none.</returns>
    public string? Inside(string href, IEnumerable<string> from)
    {
        var path = Uri.UnescapeDataString(href.Split('#', '?')[0]).Replace('\\', '/');
        if (path.Length == 0 || path.Contains(':', StringComparison.Ordinal)) return null;
        foreach (var document in from.Append(""))
        {
            if (Resolve(document, path) is not { } target) continue;
            if (modules.TryGetValue(target, out var module)) return $"modules/{module}.html";
            if (pages.TryGetValue(target, out var page)) return page;
        }
        return null;
    }

    private static string? Resolve(string document, string path)
    {
        var parts = path.StartsWith('/') ? [] : document.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }
}
