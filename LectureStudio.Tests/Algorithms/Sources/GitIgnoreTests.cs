using System.Diagnostics;
using LectureStudio.Pipeline.Algorithms.Sources;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Algorithms.Sources;

/// <summary>The rules of <c>.gitignore</c>, against git itself.</summary>
public class GitIgnoreTests
{
    private static readonly string[] Names = ["a", "b", "ab", "abc", "a.md", "b.md", "a b", "é", "[x]", "!c", "#d", "build", "docs", "x-1", "A", "\\e"];
    private static readonly string[] Pieces =
        ["a", "b", "ab", "a*", "*b", "*", "?", "??", "**", "***", "a**b", "[ab]", "[!a]", "[^b]c", "[a-c]*", "[[:alpha:]]", "[[:upper:]]", "[[:nope:]]", "[]", "[]a]", "[a", "\\[x\\]", "*.md", "a\\ b", "a b", "\\!c", "\\#d", "build", "docs", "é", "?é", "x-[0-9]", "[\\]x]", "\\", "\\\\e", "[x-]-1", "[--a]", "[[:digit:]a]*"];

    [Theory]
    [InlineData("*.md", "docs/a.md", true)]
    [InlineData("/a.md", "docs/a.md", false)]
    [InlineData("docs/", "docs", false)] // It is a file here.
    [InlineData("docs/*\n!docs/a.md", "docs/a.md", false)]
    [InlineData("docs\n!docs/a.md", "docs/a.md", true)] // Nothing comes back out of an ignored folder.
    [InlineData("a/**/z", "a/z", true)]
    [InlineData("a/**/z", "a/b/c/z", true)]
    [InlineData("**/b/c", "a/b/c/z", true)]
    [InlineData("a/**", "a/b", true)]
    [InlineData("  # no comment\n", "  # no comment", true)]
    [InlineData("x.md  \r\n", "x.md", true)]
    [InlineData("\uFEFFx.md", "x.md", true)]
    public void Rules_mean_what_git_says(string rules, string path, bool ignored) => Assert.Equal(ignored, new GitIgnore([("", rules)]).IgnoredAt(path) is not null);

    [Fact]
    public void The_nearer_file_decides()
    {
        var ignore = new GitIgnore([("", "*.log\n/x"), ("docs", "!keep.log\nx")]);
        Assert.Equal(["a.log", null, "docs/b.log", "docs/x", "x", null], new[] { "a.log", "docs/keep.log", "docs/b.log", "docs/x/y.md", "x/y", "src/x" }.Select(ignore.IgnoredAt));
    }

    [Fact]
    public void A_hostile_pattern_takes_no_longer_than_its_length_times_the_path()
    {
        var pattern = new GlobPattern("**/" + string.Concat(Enumerable.Repeat("**/*a*", 60)) + "b");
        Assert.False(pattern.Matches(string.Join('/', Enumerable.Repeat(new string('a', 40), 40))));
    }

    [Fact(Timeout = 180000)]
    public async Task Random_trees_are_sifted_as_git_sifts_them()
    {
        using var folder = new TempFolder();
        var random = new Random(5);
        var git = new ToolRunner();
        for (var round = 0; round < 40; round++)
        {
            var root = folder[$"tree{round}"];
            Directory.CreateDirectory(root);
            var paths = Tree(random);
            var folders = paths.SelectMany(Folders).Prepend("").Distinct().Order(StringComparer.Ordinal).ToList();
            var rules = folders.Where((_, i) => i == 0 || random.Next(4) == 0).Select(f => (Folder: f, Content: string.Join('\n', Enumerable.Range(0, random.Next(1, 8)).Select(_ => Rule(random))))).ToList();
            foreach (var path in paths)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
                await File.WriteAllTextAsync(Path.Combine(root, path), "");
            }
            foreach (var (at, content) in rules) await File.WriteAllTextAsync(Path.Combine(root, at, ".gitignore"), content);
            var expected = await GitIgnoresAsync(git, root, paths);
            var ignore = new GitIgnore(rules);
            var found = paths.Where(p => ignore.IgnoredAt(p) is not null).ToHashSet();
            var wrong = paths.Where(p => expected.Contains(p) != found.Contains(p)).ToList();
            Assert.True(wrong.Count == 0, $"Round {round}: {string.Join(", ", wrong)} with {string.Join(" | ", rules.Select(r => $"{r.Folder}: {r.Content.ReplaceLineEndings(" ⏎ ")}"))}");
        }
    }

    private static async Task<HashSet<string>> GitIgnoresAsync(ToolRunner git, string root, IReadOnlyList<string> paths)
    {
        // Each tree is a repository of its own, so that only its own rules count.
        await git.RunAsync(new ToolCommand("git", "init", "-q", root), CancellationToken.None);
        var start = new ProcessStartInfo("git", ["-C", root, "-c", "core.excludesFile=/dev/null", "check-ignore", "--no-index", "-z", "--stdin"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(string.Join('\0', paths) + "\0");
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static IReadOnlyList<string> Tree(Random random)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 60; i++)
        {
            var path = string.Join('/', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Names[random.Next(Names.Length)]));
            if (!files.Any(f => f.StartsWith(path + "/", StringComparison.Ordinal)) && !Folders(path).Any(files.Contains)) files.Add(path);
        }
        return [.. files];
    }

    private static string Rule(Random random)
    {
        var pattern = string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        return (random.Next(4) == 0 ? "!" : "") + (random.Next(4) == 0 ? "/" : "") + pattern + (random.Next(4) == 0 ? "/" : "") + (random.Next(8) == 0 ? "  " : "");
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1)) yield return path[..slash];
    }
}
