namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>Adds up what is left out, folder by folder and reason by reason. Not for several at once.</summary>
internal sealed class LeftOutTally
{
    private readonly Dictionary<(string Folder, string Reason), (int Files, long Bytes)> sums = [];

    /// <param name="path">Of the file.</param>
    /// <param name="at">Where the reason begins: a folder the file is in, or the file itself, which counts to its folder.</param>
    public void Add(string path, string at, string reason, long bytes)
    {
        var folder = at.Length < path.Length ? at : path[..Math.Max(0, path.LastIndexOf('/'))];
        var (files, size) = sums.GetValueOrDefault((folder, reason));
        sums[(folder, reason)] = (files + 1, size + bytes);
    }

    public IReadOnlyList<LeftOutFiles> Sorted() =>
        [.. sums.Select(s => new LeftOutFiles(s.Key.Folder, s.Key.Reason, s.Value.Files, s.Value.Bytes)).OrderBy(l => l.Folder, StringComparer.Ordinal).ThenBy(l => l.Reason, StringComparer.Ordinal)];
}
