using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Sources;

namespace LectureStudio.Pipeline.Workflows.Course.Choosing;

/// <summary>A folder, a file or a pattern as a person writes it: <c>docs</c>, <c>README.md</c>, <c>guides/**/*.md</c>, <c>*.rst</c>.</summary>
internal sealed partial class PathChoice
{
    private readonly GlobPattern? pattern;

    private PathChoice(string text)
    {
        Text = text;
        Path = text.Replace('\\', '/').Trim('/');
        if (Path.StartsWith("./", StringComparison.Ordinal)) Path = Path[2..];
        // A pattern without a slash means names anywhere, as in .gitignore.
        if (Path.AsSpan().ContainsAny("*?[")) pattern = new GlobPattern(Path.Contains('/') ? Path : "**/" + Path);
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>With forward slashes, none at its ends; empty or a dot for everything.</summary>
    public string Path { get; }

    /// <summary>Whether it names one file rather than many.</summary>
    public bool IsOf(string file) => Path.Equals(file, StringComparison.Ordinal);

    /// <summary>The entries of a list with commas or lines between; what stands in quotation marks may hold commas.</summary>
    public static IReadOnlyList<PathChoice> Read(string list) => [.. Entry().Matches(list).Select(m => m.Value.Trim()).Select(t => t is ['"', .. var quoted, '"'] ? quoted : t).Where(t => t.Length > 0).Select(t => new PathChoice(t))];

    /// <summary>Whether it takes a file in.</summary>
    public bool Takes(string file) => pattern is not null ? file.Equals(Path, StringComparison.Ordinal) || pattern.Matches(file) || InFolder(file)
        : Path.Length == 0 || Path == "." || file.Equals(Path, StringComparison.Ordinal) || (file.Length > Path.Length && file[Path.Length] == '/' && file.StartsWith(Path, StringComparison.Ordinal));

    // A pattern that fits a folder takes what is in it.
    private bool InFolder(string file)
    {
        for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
            if (pattern!.Matches(file[..slash])) return true;
        return false;
    }

    [GeneratedRegex("""[^,;\n\r"]*"[^"]*"|[^,;\n\r]+""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Entry();
}
