using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>A file that may be taken from a source.</summary>
/// <param name="Path">As the source has it, with forward slashes; checked by <see cref="SourcePaths"/>.</param>
/// <param name="Bytes">Its size, as far as it is known before it is read.</param>
/// <param name="Place">Where its content is.</param>
internal sealed record FoundFile<T>(string Path, long Bytes, T Place);

/// <summary>Which paths of a source are taken. Whoever made the source chose them, so none is trusted.</summary>
internal static class SourcePaths
{
    /// <summary>More than this helps nobody and does not fit into a page's address.</summary>
    private const int Longest = 1000;

    /// <summary>Why a path is not taken, a phrase; null when it is.</summary>
    public static string? Problem(string path)
    {
        if (path.Length == 0) return "has no name";
        if (path.Length > Longest) return $"has a name of more than {Longest} letters";
        if (path[0] == '/' || path is [_, ':', ..] && char.IsAsciiLetter(path[0])) return "is a place outside the source";
        if (path.Any(char.IsControl)) return "has control characters in its name";
        if (path.Contains('\uFFFD', StringComparison.Ordinal) || !IsText(path)) return "has a name that is no text";
        if (path.Contains('\\', StringComparison.Ordinal)) return "has a backslash in its name";
        var parts = path.Split('/');
        return parts.Contains("..") ? "leads out of the source" : parts.Any(p => p is "" or ".") ? "has a name that is no path" : null;
    }

    /// <summary>What git keeps for itself is no part of the source.</summary>
    public static bool IsGits(string path) => path.Split('/').Any(p => p.Equals(".git", StringComparison.OrdinalIgnoreCase));

    /// <summary>The files to take, sorted by path.</summary>
    /// <param name="found">In the source's order; of two with one path the later counts.</param>
    /// <param name="refused">Hears what is not taken.</param>
    public static IReadOnlyList<FoundFile<T>> Choose<T>(IEnumerable<FoundFile<T>> found, Refusals refused)
    {
        var taken = new Dictionary<string, FoundFile<T>>(StringComparer.Ordinal);
        foreach (var file in found)
        {
            if (Problem(file.Path) is { } problem) refused.Add(file.Path, problem);
            else if (!IsGits(file.Path) && !taken.TryAdd(file.Path, file))
            {
                refused.Add(file.Path, "is there twice; the later one was taken");
                taken[file.Path] = file;
            }
        }
        foreach (var path in taken.Keys.Where(p => Folders(p).Any(taken.ContainsKey)).Order(StringComparer.Ordinal).ToList())
        {
            refused.Add(path, "is in a folder that is also a file");
            taken.Remove(path);
        }
        var sorted = taken.Values.OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        foreach (var same in sorted.GroupBy(f => f.Path, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any()))
            refused.Tell($"{string.Join(" and ", same.Select(f => f.Path))} differ only in capitals; all were taken.");
        return sorted;
    }

    /// <summary>Archives often hold one folder that holds everything: its name, to be left out of the paths; null when there is none.</summary>
    public static string? TopFolder(IEnumerable<string> paths)
    {
        string? top = null;
        foreach (var path in paths)
        {
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            if (slash <= 0 || (top is not null && !path.AsSpan(0, slash).SequenceEqual(top))) return null;
            top ??= path[..slash];
        }
        return top;
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var i = path.IndexOf('/', StringComparison.Ordinal); i >= 0; i = path.IndexOf('/', i + 1)) yield return path[..i];
    }

    /// <summary>Half a surrogate pair cannot be written as UTF-8.</summary>
    private static bool IsText(string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (!char.IsSurrogate(path[i])) continue;
            if (CharUnicodeInfo.GetUnicodeCategory(path, i) == UnicodeCategory.Surrogate) return false;
            i++;
        }
        return true;
    }
}
