using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Tests.Workflows.Course;

namespace LectureStudio.Tests.Browser.Course;

/// <summary>The files of made-up sources, by their addresses.</summary>
internal static class MadeUpSource
{
    /// <summary>A handful of documents about fitting lines.</summary>
    public const string Small = "https://git.example/fitting-lines.git";

    /// <summary>The documents of <see cref="CourseFixture"/>.</summary>
    public const string Parcel = "https://github.com/example/parcel.git";

    /// <summary>Ten thousand documents, most of them in one folder.</summary>
    public const string Large = "https://git.example/large.git";

    public const string Commit = "8c1f0f6b1f0d4c6e9a51b7a2a1c4c8d3a4e5f607";

    private const string LongName = "a-document-with-a-name-that-goes-on-and-on-because-somebody-wanted-to-say-everything-in-it-at-once-and-then-a-little-more.md";

    public static IReadOnlyDictionary<string, string> Files(string address) => address == Large ? Many() : address == Parcel ? FixtureSource.Documents : new Dictionary<string, string>
    {
        ["README.md"] = "# Fitting lines\n\nA line is fitted to points.\nIt leans towards them.\n\nSee [the line](docs/concepts/line.md).\n",
        ["docs/concepts/error.md"] = "# The error\n\nThe error of a point is its distance from the line.\nErrors are squared, and the squares are added.\n\n```python\nerror = y - (a * x + b)\n```\n",
        ["docs/concepts/line.md"] = "# The line\n\nA line has a slope and an intercept.\nThe slope says how steep it is.\n",
        ["docs/guides/fit.md"] = "# Fit a line\n\nLeast squares makes the sum of squared errors small.\n\n1. Take the points.\n2. Find the slope.\n3. Find the intercept.\n",
        [$"docs/guides/{LongName}"] = "# Everything\n\nA residual is what is left of a point.\n",
        ["docs/de/linie.md"] = "# Die Linie\n\nEine Linie hat eine Steigung.\n",
        ["src/fit.py"] = "def fit(points):\n    \"\"\"Fits a line to points.\"\"\"\n    return slope(points), intercept(points)\n",
    };

    public static SourceScan Scan(SourceTree tree, Pipeline.Engine.StageFile report) => new(
        [.. Files(tree.Address).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new ScannedFile(
            f.Key, f.Value.Length, f.Key.EndsWith(".py") ? FileKind.Code : FileKind.Documentation, f.Key.EndsWith(".py") ? "python" : "markdown",
            f.Key.EndsWith(".py") ? "" : f.Key.Contains("/de/", StringComparison.Ordinal) ? "de" : "en", f.Key.EndsWith(".py") ? "" : f.Value.Split('\n')[0].TrimStart('#', ' '), f.Value.Split(' ').Length, []))],
        [new("node_modules", "vendored", 2312, 31_000_000), new("docs", "binary", 3, 120_000)],
        [new("README.md", 0.9, "README at the top, links to 1 document"), new("docs/concepts/line.md", 0.4, "linked from the README")],
        report);

    private static Dictionary<string, string> Many()
    {
        var files = new Dictionary<string, string> { ["README.md"] = "# Many\n\nThere is much to read.\n" };
        for (var i = 0; i < 9000; i++) files[$"docs/all/page-{i:0000}.md"] = $"# Page {i}\n\nPage {i} says little.\n";
        for (var i = 0; i < 1000; i++) files[$"docs/part-{i % 40:00}/section-{i / 40:00}/note-{i:000}.md"] = $"# Note {i}\n\nNote {i} says less.\n";
        return files;
    }
}
