using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>Which documents may introduce the whole: by their names, by how high they lie, by how many documents they lead to and come from.</summary>
internal static class Overviews
{
    private const int Most = 10;

    /// <summary>Best first.</summary>
    public static IReadOnlyList<OverviewCandidate> Rank(IReadOnlyList<ScannedFile> files)
    {
        var documents = files.Where(f => f.Kind == FileKind.Documentation).ToDictionary(f => f.Path, StringComparer.Ordinal);
        var linked = documents.Values.SelectMany(d => d.Links).Where(documents.ContainsKey).CountBy(p => p, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. documents.Values.Select(d => Candidate(d, d.Links.Count(documents.ContainsKey), linked.GetValueOrDefault(d.Path)))
            .Where(c => c.Score > 0.2).OrderByDescending(c => c.Score).ThenBy(c => c.Path.Length).ThenBy(c => c.Path, StringComparer.Ordinal).Take(Most)];
    }

    private static OverviewCandidate Candidate(ScannedFile document, int leadsTo, int comesFrom)
    {
        var depth = document.Path.Count(c => c == '/');
        var folder = document.Path[..Math.Max(0, document.Path.LastIndexOf('/'))].ToLowerInvariant();
        var name = document.Path[(document.Path.LastIndexOf('/') + 1)..];
        var stem = (name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name).ToLowerInvariant();
        var isHome = folder is "doc" or "docs" or "documentation" or "guide" or "guides" or "manual" or "docs/source" or "doc/source" or "docs/src" or "src" or "book/src" or "docs/en" or "site/content";
        var (byName, why) = stem switch
        {
            "readme" when depth == 0 => (0.6, "README at the top"),
            "index" or "home" or "_index" or "toc" or "contents" when isHome => (0.55, "start page of the documentation"),
            "index" or "home" when depth == 0 => (0.55, "start page at the top"),
            "readme" when isHome => (0.5, "README of the documentation"),
            "introduction" or "intro" or "overview" or "getting-started" or "getting_started" or "gettingstarted" or "quickstart" or "tutorial" => (0.35, "an introduction by its name"),
            "index" or "readme" or "summary" => (0.3, stem == "readme" ? "README of a folder" : "start page of a folder"),
            _ => (0.0, ""),
        };
        // A page that leads to many and is led to by many stands in the middle; each further link tells less.
        var byLinks = 0.25 * Saturated(leadsTo, 10) + 0.1 * Saturated(comesFrom, 10);
        var score = Math.Max(0, byName + byLinks + (document.Words >= 50 ? 0.05 : 0) - 0.06 * Math.Max(0, depth - 1));
        List<string> reasons = [.. why.Length > 0 ? [why] : (string[])[]];
        if (leadsTo > 0) reasons.Add($"links to {Counted.Of(leadsTo, "document")}");
        if (comesFrom > 0) reasons.Add($"linked from {Counted.Of(comesFrom, "document")}");
        return new(document.Path, Math.Round(Math.Min(1, score), 3), string.Join(", ", reasons));
    }

    private static double Saturated(int links, double half) => links / (links + half);
}
