using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Choosing;

/// <summary>Which document introduces the whole.</summary>
internal static class OverviewChoice
{
    /// <summary>The one asked for, else the likeliest of those chosen; null for none.</summary>
    /// <exception cref="StudioException">The one asked for is not there.</exception>
    public static ScannedFile? Of(SourceScan scan, IReadOnlyList<ScannedFile> chosen, string wanted)
    {
        if (wanted.Length == 0) return scan.Overviews.Select(o => chosen.FirstOrDefault(d => d.Path.Equals(o.Path, StringComparison.Ordinal))).FirstOrDefault(d => d is not null);
        var path = wanted.Replace('\\', '/').TrimStart('/');
        if (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
        var documents = scan.Files.Where(f => f.Kind == FileKind.Documentation).ToList();
        if (documents.Find(d => d.Path.Equals(path, StringComparison.Ordinal)) is { } found) return found;
        var near = NearestNames.Of(path, documents.ConvertAll(d => d.Path)).Where(n => documents.Exists(d => d.Path == n)).ToList();
        throw new StudioException($"The overview “{wanted}” is not a document of the source.",
            near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : scan.Overviews.Count > 0 ? $"It could be {string.Join(", ", scan.Overviews.Take(3).Select(o => o.Path))}; or leave it empty." : "Leave it empty.");
    }
}
