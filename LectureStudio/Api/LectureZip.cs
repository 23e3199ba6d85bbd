using System.IO.Compression;
using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Api;

/// <summary>All files of a lecture as one ZIP, written straight into the answer: no temporary file, no memory.</summary>
internal static class LectureZip
{
    public static async Task<IResult> SendAsync(Guid id, Library library, CancellationToken cancellation)
    {
        if (await library.FindAsync(id, cancellation) is not { } lecture) return ProblemsInWords.Missing("lecture");
        var name = DownloadName.OfTitle($"{lecture.Summary.Date:yyyy-MM-dd} {lecture.Summary.Title}");
        return TypedResults.Stream(answer => WriteAsync(lecture.Artifacts, library, answer, cancellation), "application/zip", name + ".zip");
    }

    private static async Task WriteAsync(IReadOnlyList<ArtifactSummary> artifacts, Library library, Stream answer, CancellationToken cancellation)
    {
        var target = new AsyncOnlyStream(answer);
        await using (var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
            await FillAsync(zip, artifacts, library, cancellation);
        await target.FlushAsync(cancellation);
    }

    private static async Task FillAsync(ZipArchive zip, IReadOnlyList<ArtifactSummary> artifacts, Library library, CancellationToken cancellation)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var artifact in artifacts)
        {
            if (await library.OpenAsync(artifact.Id, cancellation) is not var (_, path)) continue;
            var entry = zip.CreateEntry(Unique(DownloadName.PathOf(artifact.Name), taken), Effort(artifact.MediaType));
            entry.LastWriteTime = artifact.CreatedAt;
            await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
            await using var target = await entry.OpenAsync(cancellation);
            await content.CopyToAsync(target, 1 << 16, cancellation);
        }
    }

    /// <summary>What is compressed already is only stored.</summary>
    private static CompressionLevel Effort(string mediaType) =>
        mediaType.StartsWith("text/") || mediaType is "application/json" or "image/svg+xml" ? CompressionLevel.Fastest : CompressionLevel.NoCompression;

    private static string Unique(string name, HashSet<string> taken)
    {
        var candidate = name;
        for (var n = 2; !taken.Add(candidate); n++)
            candidate = Path.ChangeExtension(name, null) + $" ({n})" + Path.GetExtension(name);
        return candidate;
    }
}
