namespace LectureStudio.Pipeline.Workflows.Course.Modules.Updating;

/// <summary>How the documents of a module stand against the source as it is now.</summary>
/// <param name="Changed">Have another content.</param>
/// <param name="Gone">Are no longer there.</param>
/// <param name="New">The module is planned from them, but was not made of them.</param>
internal sealed record DocumentChanges(IReadOnlyList<string> Changed, IReadOnlyList<string> Gone, IReadOnlyList<string> New)
{
    public bool IsEmpty => Changed.Count + Gone.Count + New.Count == 0;

    /// <summary>Compares hashes.</summary>
    /// <param name="module">As it was written.</param>
    /// <param name="plan">As it is planned now; null when it is not.</param>
    public static async Task<DocumentChanges> OfAsync(CourseModule module, PlannedModule? plan, SourceTexts texts, CancellationToken cancellation)
    {
        var (changed, gone) = (new List<string>(), new List<string>());
        foreach (var (path, hash) in module.Hashes.OrderBy(h => h.Key, StringComparer.Ordinal))
        {
            if (await texts.HashAsync(path, cancellation) is not { } now) gone.Add(path);
            else if (now != hash) changed.Add(path);
        }
        var added = plan?.Parts.Select(p => p.Path).Distinct(StringComparer.Ordinal).Where(p => !module.Hashes.ContainsKey(p)).Order(StringComparer.Ordinal).ToList() ?? [];
        return new(changed, gone, added);
    }

    /// <summary>The same of the pictures that a module shows; one that was not looked at is not compared.</summary>
    public static async Task<DocumentChanges> OfPicturesAsync(CourseModule module, SourceTexts texts, CancellationToken cancellation)
    {
        var now = new List<(string Path, string Before, string? Now)>();
        foreach (var (path, hash) in module.Pictures.OrderBy(p => p.Key, StringComparer.Ordinal)) now.Add((path, hash, await texts.HashAsync(path, cancellation)));
        return new([.. now.Where(p => p.Now is not null && p.Now != p.Before).Select(p => p.Path)], [.. now.Where(p => p.Now is null).Select(p => p.Path)], []);
    }

    /// <summary>In words: "docs/a.md has changed, docs/b.md is gone".</summary>
    public string InWords() => string.Join(", ", new[] { Named(Changed, "has changed", "have changed"), Named(Gone, "is gone", "are gone"), Named(New, "is new", "are new") }.Where(w => w.Length > 0));

    private static string Named(IReadOnlyList<string> paths, string one, string several) => paths.Count switch
    {
        0 => "",
        1 => $"{paths[0]} {one}",
        <= 3 => $"{string.Join(", ", paths.Take(paths.Count - 1))} and {paths[^1]} {several}",
        _ => $"{paths[0]} and {paths.Count - 1} more documents {several}",
    };
}
