using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Sources;

/// <summary>What the <c>.gitignore</c> files of a tree leave out, as git tells it (https://git-scm.com/docs/gitignore). Not for several at once.</summary>
/// <param name="files">The folder of each ("" for the tree's own) and its content.</param>
public sealed class GitIgnore(IEnumerable<(string Folder, string Content)> files)
{
    private readonly Dictionary<string, IReadOnlyList<IgnoreRule>> rules = files.ToDictionary(f => f.Folder, f => IgnoreRule.Read(f.Content), StringComparer.Ordinal);
    private readonly Dictionary<string, string?> folders = new(StringComparer.Ordinal) { [""] = null };

    /// <summary>Where a file is ignored: its own path, or that of the highest ignored folder it is in; null when it is not.</summary>
    /// <param name="path">Relative, forward slashes.</param>
    public string? IgnoredAt(string path) => rules.Count == 0 ? null : OfFolder(Parent(path)) ?? (IsIgnored(path, isFolder: false) ? path : null);

    // What is in an ignored folder cannot be taken in again.
    private string? OfFolder(string folder)
    {
        if (folders.TryGetValue(folder, out var known)) return known;
        return folders[folder] = OfFolder(Parent(folder)) ?? (IsIgnored(folder, isFolder: true) ? folder : null);
    }

    // The nearest file that says anything decides, and in it the last line that fits.
    private bool IsIgnored(string path, bool isFolder)
    {
        var bytes = Encoding.UTF8.GetBytes(path).AsSpan();
        for (var folder = Parent(path); ; folder = Parent(folder))
        {
            if (rules.TryGetValue(folder, out var own))
            {
                var below = folder.Length == 0 ? bytes : bytes[(Encoding.UTF8.GetByteCount(folder) + 1)..];
                for (var i = own.Count - 1; i >= 0; i--)
                    if (own[i].Fits(below, isFolder)) return !own[i].IsException;
            }
            if (folder.Length == 0) return false;
        }
    }

    private static string Parent(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
