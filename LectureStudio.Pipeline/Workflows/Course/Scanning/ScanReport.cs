using LectureStudio.Pipeline.Workflows.Course.Choosing;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary><c>source.json</c>.</summary>
/// <param name="Origin">Where it is from, pinned.</param>
/// <param name="Totals">Of what stays and what is left out.</param>
/// <param name="Languages">Of the documents, most words first.</param>
/// <param name="Language">The one whose documents a course takes when nobody says otherwise.</param>
/// <param name="Folders">Each with what stays in it and below, sorted.</param>
internal sealed record ScanReport(
    PinnedSource Origin, ScanTotals Totals, IReadOnlyList<LanguageShare> Languages, string Language, IReadOnlyList<OverviewCandidate> Overviews,
    IReadOnlyList<ScannedFolder> Folders, IReadOnlyList<LeftOutFiles> LeftOut, IReadOnlyList<string> Refused, IReadOnlyList<ScannedFile> Files)
{
    public static ScanReport Of(SourceTree tree, IReadOnlyList<ScannedFile> files, IReadOnlyList<LeftOutFiles> leftOut, IReadOnlyList<OverviewCandidate> overviews)
    {
        var documents = files.Where(f => f.Kind == FileKind.Documentation).ToList();
        return new(
            new(tree.Name, tree.PublicAddress, tree.Reference, tree.Commit),
            new(tree.Files, tree.Bytes, documents.Count, files.Count(f => f.Kind is FileKind.Code or FileKind.Example), documents.Sum(d => (long)d.Words), documents.Sum(d => d.Links.Count), leftOut.Sum(l => l.Files), leftOut.Sum(l => l.Bytes)),
            LanguageShare.Of(files), DefaultChoice.MainLanguage(files), overviews, ScannedFolder.All(files), leftOut, tree.Refused, files);
    }
}

/// <param name="Files">In the source, left out or not.</param>
/// <param name="Bytes">Of all of them.</param>
/// <param name="Links">From a document to a file of the source.</param>
internal sealed record ScanTotals(int Files, long Bytes, int Documents, int CodeFiles, long Words, int Links, int LeftOut, long LeftOutBytes);

/// <summary>A folder with all below it.</summary>
/// <param name="Path">Empty for the source's own.</param>
internal sealed record ScannedFolder(string Path, int Files, int Documents, long Bytes, long Words)
{
    public static IReadOnlyList<ScannedFolder> All(IReadOnlyList<ScannedFile> files)
    {
        var folders = new Dictionary<string, ScannedFolder>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (var folder = file.Path; folder.Length > 0;)
            {
                folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
                var so = folders.GetValueOrDefault(folder) ?? new(folder, 0, 0, 0, 0);
                folders[folder] = so with { Files = so.Files + 1, Documents = so.Documents + (file.Kind == FileKind.Documentation ? 1 : 0), Bytes = so.Bytes + file.Bytes, Words = so.Words + file.Words };
            }
        }
        return [.. folders.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }
}
