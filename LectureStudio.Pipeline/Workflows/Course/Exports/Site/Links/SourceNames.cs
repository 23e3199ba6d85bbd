using System.Security.Cryptography;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;

/// <summary>
/// Names of the pages that show the source: the document's own path as far as every file system, server and package can hold it, else with
/// a hash of it. Letters, digits, <c>-</c>, <c>_</c> and <c>.</c> only; no two that differ in case alone.
/// </summary>
internal static class SourceNames
{
    private const int LongestPart = 60;

    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    private static readonly HashSet<string> Devices = new(["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })], StringComparer.OrdinalIgnoreCase);

    /// <param name="paths">Of the documents, each once.</param>
    /// <returns>Path → name of its page below the site: <c>source/docs/intro.md.html</c>.</returns>
    public static IReadOnlyDictionary<string, string> For(IEnumerable<string> paths)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var name = string.Join('/', path.Split('/').Select(Part));
            if (name != path || !taken.Add(name)) taken.Add(name = $"{name}-{Hash(path)}");
            names[path] = $"source/{name}.html";
        }
        return names;
    }

    private static string Part(string part)
    {
        var safe = new StringBuilder(part.Length);
        foreach (var c in part) safe.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_');
        if (safe.Length > LongestPart) safe.Length = LongestPart;
        if (safe.Length == 0 || safe[0] == '.') safe.Insert(0, '_');
        if (safe[^1] == '.') safe[^1] = '_';
        var name = safe.ToString();

        // A folder of this name would stand where a page is to be.
        if (name.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) name += "_";
        return Devices.Contains(name.Split('.')[0]) ? "_" + name : name;
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 4));
}
