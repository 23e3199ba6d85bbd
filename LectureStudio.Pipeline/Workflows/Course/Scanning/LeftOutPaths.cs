using System.Collections.Frozen;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>
/// Folders and files that a course has no use for, by their names alone. Which names are other people's code follows what GitHub counts
/// as vendored (https://github.com/github-linguist/linguist, vendor.yml and generated.rb).
/// </summary>
/// <param name="paths">Of the whole source: what lies beside a folder tells whether it is build output.</param>
internal sealed class LeftOutPaths(IEnumerable<string> paths)
{
    public const string Vendored = "vendored", Generated = "generated", Hidden = "hidden";

    private static readonly FrozenSet<string> VendoredFolders = Set(
        """
        node_modules bower_components jspm_packages web_modules vendor vendors third_party third-party thirdparty 3rdparty 3rd-party 3rd_party 3rdparties
        extern external externals dist-packages site-packages godeps carthage pods .yarn submodules deps virtualenv venv
        """);

    private static readonly FrozenSet<string> GeneratedFolders = Set("__pycache__ _build _site htmlcov obj _sources _static .doctrees");

    private static readonly FrozenSet<string> GeneratedNames = Set(
        """
        package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock composer.lock gemfile.lock poetry.lock pipfile.lock cargo.lock uv.lock pdm.lock mix.lock go.sum packages.lock.json
        flake.lock podfile.lock project.assets.json gradlew gradlew.bat mvnw mvnw.cmd configure aclocal.m4 config.guess config.sub ltmain.sh libtool depcomp install-sh missing searchindex.js
        genindex.html py-modindex.html search.html objects.inv navtree.js navtreedata.js
        """);

    private static readonly string[] GeneratedEndings =
        [".min.js", ".min.css", ".min.mjs", ".bundle.js", ".map", ".pb.go", ".pb.cc", ".pb.h", "_pb2.py", "_pb2_grpc.py", "_pb2.pyi", ".g.cs", ".g.i.cs", ".designer.cs", ".generated.cs", ".g.dart", ".freezed.dart", "_generated.go", ".gen.go", ".lock"];

    // Output folders with names that people also give to their own: only beside the file of the tool that fills them.
    private static readonly (string Folder, string[] Beside)[] Outputs =
    [
        ("build", ["package.json", "setup.py", "pyproject.toml", "build.gradle", "build.gradle.kts", "CMakeLists.txt", "Makefile"]),
        ("dist", ["package.json", "setup.py", "pyproject.toml", "setup.cfg"]),
        ("out", ["package.json", "CMakeLists.txt"]),
        ("target", ["Cargo.toml", "pom.xml", "build.sbt"]),
        ("site", ["mkdocs.yml", "mkdocs.yaml"]),
        ("book", ["book.toml"]),
        ("public", ["hugo.toml", "config.toml"]),
        ("coverage", ["package.json"]),
        ("Debug", []),
        ("Release", []),
    ];

    private readonly HashSet<string> paths = new(paths, StringComparer.Ordinal);

    /// <summary>Why a file is left out and where that begins: a folder, or the file itself; null when it stays.</summary>
    public (string Reason, string At)? Of(string path)
    {
        for (var start = 0; ;)
        {
            var slash = path.IndexOf('/', start);
            if (slash < 0) return OfName(path[start..]) is { } reason ? (reason, path) : null;
            if (OfFolder(path, start, slash) is { } why) return (why, path[..slash]);
            start = slash + 1;
        }
    }

    private string? OfFolder(string path, int start, int slash)
    {
        var name = path[start..slash];
        if (name[0] == '.') return Hidden;
        var lower = name.ToLowerInvariant();
        if (VendoredFolders.Contains(lower)) return Vendored;
        if (GeneratedFolders.Contains(lower) || lower.EndsWith(".egg-info", StringComparison.Ordinal) || lower.EndsWith(".dist-info", StringComparison.Ordinal)) return Generated;
        foreach (var (folder, beside) in Outputs)
        {
            if (!folder.Equals(name, StringComparison.Ordinal)) continue;
            var parent = path[..start];
            if (beside.Any(b => paths.Contains(parent + b)) || (folder is "Debug" or "Release" && parent.EndsWith("bin/", StringComparison.Ordinal))) return Generated;
        }
        return null;
    }

    private static string? OfName(string name)
    {
        if (name[0] == '.') return Hidden;
        var lower = name.ToLowerInvariant();
        return GeneratedNames.Contains(lower) || GeneratedEndings.Any(e => lower.EndsWith(e, StringComparison.Ordinal)) ? Generated : null;
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
