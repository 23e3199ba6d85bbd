namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Titles that tell documents apart: manual pages that all begin with "NAME", and pages of one template, are known by their files' names.</summary>
internal static class DocumentTitles
{
    public static IReadOnlyList<DocumentAnalysis> ToldApart(IReadOnlyList<DocumentAnalysis> documents)
    {
        var shared = documents.GroupBy(d => d.Title.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return shared.Count == 0 ? documents : [.. documents.Select(d => shared.Contains(d.Title.Trim()) && NameOf(d.Path) is { Length: > 1 } name ? d with { Title = name } : d)];
    }

    /// <summary>The file's name without what says its format; of a folder's own page the folder's.</summary>
    private static string NameOf(string path)
    {
        var steps = path.Split('/');
        var name = Path.GetFileNameWithoutExtension(steps[^1]);
        // "dpkg-deb.1.md": the section of the manual.
        if (name.Length > 2 && name[^2] == '.' && char.IsAsciiDigit(name[^1])) name = name[..^2];
        return name.ToLowerInvariant() is not ("index" or "readme") ? name : steps.Length > 1 ? steps[^2] : "";
    }
}
