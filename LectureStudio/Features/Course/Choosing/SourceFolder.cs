using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Choosing;

/// <summary>A folder of a source with what can be chosen in it.</summary>
/// <param name="path">Without a slash at its end; empty for the source itself.</param>
public sealed class SourceFolder(string path, SourceFolder? parent)
{
    private readonly List<SourceFolder> folders = [];
    private readonly List<SourceLeaf> files = [];
    private readonly List<LeftOutFiles> leftOut = [];

    public string Path { get; } = path;

    public string Name { get; } = path[(path.LastIndexOf('/') + 1)..];

    public SourceFolder? Parent { get; } = parent;

    /// <summary>Sorted by name.</summary>
    public IReadOnlyList<SourceFolder> Folders => folders;

    /// <summary>Documents and code right in it, sorted by name.</summary>
    public IReadOnlyList<SourceLeaf> Files => files;

    /// <summary>What cannot be chosen, with the reasons; of folders that hold nothing else, too.</summary>
    public IReadOnlyList<LeftOutFiles> LeftOut => leftOut;

    /// <summary>Everything that can be chosen below a folder, in the order of the tree.</summary>
    public IEnumerable<SourceLeaf> Below => folders.SelectMany(f => f.Below).Concat(files);

    /// <summary>The source's own folder.</summary>
    public static SourceFolder Of(SourceScan scan)
    {
        var known = new Dictionary<string, SourceFolder>(StringComparer.Ordinal) { [""] = new("", null) };
        foreach (var file in scan.Files.Where(f => SourceLeaf.IsDocument(f) || SourceLeaf.IsCode(f)))
        {
            var folder = At(FolderOf(file.Path));
            folder.files.Add(new(file, folder));
        }
        foreach (var left in scan.LeftOut) Nearest(left.Folder).leftOut.Add(left);
        return known[""];

        SourceFolder At(string path)
        {
            if (known.TryGetValue(path, out var found)) return found;
            var parent = At(FolderOf(path));
            parent.folders.Add(found = known[path] = new(path, parent));
            return found;
        }

        SourceFolder Nearest(string path) => known.TryGetValue(path, out var found) ? found : Nearest(FolderOf(path));
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is var end and > 0 ? path[..end] : "";
}

/// <summary>A file that can be chosen.</summary>
public sealed record SourceLeaf(ScannedFile File, SourceFolder Folder)
{
    public string Name { get; } = File.Path[(File.Path.LastIndexOf('/') + 1)..];

    /// <summary>Whether a course may be learned from it.</summary>
    public static bool IsDocument(ScannedFile file) => file.Kind == FileKind.Documentation;

    /// <summary>Whether its public interface and examples may be looked at.</summary>
    public static bool IsCode(ScannedFile file) => file.Kind is FileKind.Code or FileKind.Example;
}
