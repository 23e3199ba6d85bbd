using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Sources;

/// <summary>A line of a <c>.gitignore</c>.</summary>
internal sealed class IgnoreRule
{
    private readonly GlobPattern pattern;
    private readonly bool isOfName;
    private readonly bool isOfFolders;

    private IgnoreRule(string line)
    {
        IsException = line[0] == '!';
        var text = IsException ? line[1..] : line;
        isOfFolders = text.EndsWith('/');
        if (isOfFolders) text = text[..^1];
        // A slash at the beginning or in the middle ties the pattern to the file's own folder.
        isOfName = !text.Contains('/');
        pattern = new GlobPattern(text.StartsWith('/') ? text[1..] : text);
    }

    /// <summary>Whether what fits is not ignored after all.</summary>
    public bool IsException { get; }

    /// <summary>The rules of a file, in order.</summary>
    public static IReadOnlyList<IgnoreRule> Read(string content) =>
        [.. content.TrimStart('\uFEFF').Split('\n').Select(l => Trim(l.EndsWith('\r') ? l[..^1] : l)).Where(l => l.Length > 0 && l[0] != '#' && l != "!").Select(l => new IgnoreRule(l))];

    /// <summary>Whether a file or folder fits.</summary>
    /// <param name="path">Relative to the folder of the rules, UTF-8.</param>
    /// <param name="isFolder">What it is.</param>
    public bool Fits(ReadOnlySpan<byte> path, bool isFolder) =>
        (isFolder || !isOfFolders) && pattern.Matches(isOfName ? path[(path.LastIndexOf((byte)'/') + 1)..] : path);

    // Spaces at the end do not count unless a backslash stands before them.
    private static string Trim(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ') end--;
        if (end == line.Length) return line;
        var slashes = 0;
        while (end - 1 - slashes >= 0 && line[end - 1 - slashes] == '\\') slashes++;
        return slashes % 2 == 1 ? line[..(end + 1)] : line[..end];
    }
}
