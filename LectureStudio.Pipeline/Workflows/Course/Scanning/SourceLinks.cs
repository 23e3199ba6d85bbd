using System.Collections.Frozen;
using LectureStudio.Pipeline.Algorithms.Sources;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>Which files of the source the links of its documents lead to.</summary>
/// <param name="paths">Of the files that stay.</param>
/// <param name="labels">Label → path of the document that has it.</param>
/// <param name="roots">Folders from which Sphinx counts (those with a <c>conf.py</c>), "" for the source's own.</param>
internal sealed class SourceLinks(IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> labels, IReadOnlyCollection<string> roots)
{
    private static readonly string[] Endings = ["", ".md", ".rst", ".mdx", ".adoc", ".ipynb", ".html", ".txt", ".markdown", "/index.md", "/index.rst", "/README.md", "/index.html", "/index.adoc", "/README.rst", "/_index.md", "/index.mdx"];

    private readonly FrozenDictionary<string, string> known = paths.ToFrozenDictionary(p => p, p => p, StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, string>> pages = new(() => paths.ToLookup(p => PageName(p[(p.LastIndexOf('/') + 1)..]), StringComparer.OrdinalIgnoreCase));

    /// <summary>The files that a document links to, in order, each once, without itself.</summary>
    public IReadOnlyList<string> Of(string document, IReadOnlyList<SeenLink> links)
    {
        if (links.Count == 0) return [];
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { document };
        foreach (var target in links.SelectMany(l => Targets(document, l)))
            if (seen.Add(target)) found.Add(target);
        return found;
    }

    private IEnumerable<string> Targets(string document, SeenLink link)
    {
        var folder = document[..Math.Max(0, document.LastIndexOf('/'))];
        switch (link.Kind)
        {
            case LinkKind.Label: return labels.TryGetValue(link.Target.ToLowerInvariant(), out var labelled) ? [labelled] : [];
            case LinkKind.Page: return pages.Value[PageName(link.Target.Split('#')[0])].Order(StringComparer.Ordinal).Take(1);
            case LinkKind.Pattern when Join(folder, link.Target, Root(folder)) is { } pattern:
                var glob = new GlobPattern(pattern);
                return paths.Where(p => p.LastIndexOf('.') is > 0 and var dot && glob.Matches(p[..dot]) && FileFormats.Of(p)?.Kind == FileKind.Documentation);
            default: return Find(folder, link.Target, link.Kind) is { } path ? [path] : [];
        }
    }

    private string? Find(string folder, string target, LinkKind kind)
    {
        var cut = target.IndexOfAny(['#', '?']);
        if (cut >= 0) target = target[..cut];
        if (target.Length == 0 || target.StartsWith("//", StringComparison.Ordinal) || HasScheme(target)) return null;
        if (target.Contains('%')) target = Uri.UnescapeDataString(target);
        // A leading slash is the documentation's root, or the source's.
        return Existing(Join(folder, target, Root(folder))) ?? (target[0] == '/' ? Existing(Join("", target, "")) : null) ?? (kind == LinkKind.Document ? null : Existing(Join(folder, Unrendered(target), Root(folder))));
    }

    private string? Existing(string? path)
    {
        if (path is null) return null;
        foreach (var ending in Endings)
            if (known.TryGetValue(path.Length == 0 ? ending.TrimStart('/') : path + ending, out var found)) return found;
        return null;
    }

    // What is "page.html" or "page/" on the site was "page.md" or the like in the source.
    private static string Unrendered(string target) => target.EndsWith(".html", StringComparison.Ordinal) ? target[..^5] : target.EndsWith(".md", StringComparison.Ordinal) ? target[..^3] : target;

    private string Root(string folder)
    {
        for (var at = folder; ; at = at[..Math.Max(0, at.LastIndexOf('/'))])
            if (at.Length == 0 || roots.Contains(at)) return at;
    }

    /// <summary>The path in the source that a relative one means; null when it leads out.</summary>
    private static string? Join(string folder, string target, string root)
    {
        var parts = (target[0] == '/' ? root : folder).Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }

    private static bool HasScheme(string target) => target.IndexOf(':') is > 0 and var colon && target.AsSpan(0, colon).IndexOfAnyExceptInRange('a', 'z') is -1 or > 0 && !target.AsSpan(0, colon).ContainsAny("/.");

    private static string PageName(string name) => (name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name).Replace(' ', '-');
}
