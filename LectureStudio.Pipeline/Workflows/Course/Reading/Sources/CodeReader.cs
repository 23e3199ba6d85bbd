using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;
using LectureStudio.Pipeline.Workflows.Course.Reading.Rst;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Sources;

/// <summary>Code: its doc comments as text, with the lines where they stand.</summary>
public sealed class CodeReader : DocumentReader
{
    public override IReadOnlyList<string> Formats { get; } =
    [
        "python", "javascript", "typescript", "csharp", "fsharp", "vb", "java", "kotlin", "scala", "groovy", "clojure", "c", "cpp", "objective-c", "swift", "go", "rust", "ruby", "php", "perl", "lua", "r", "julia", "haskell", "ocaml", "elixir",
        "erlang", "dart", "shell", "powershell", "sql", "d", "zig", "nim", "fortran", "pascal", "lisp", "css",
    ];

    public override Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation) => Task.FromResult(Read(path, TextEncoding.Decode(content), LanguageOf(path)));

    internal static DocumentText Read(string path, string text, string language)
    {
        var lines = TextLines.Of(text);
        var comments = DocComments.Of(language, TextLines.Bounded(lines));
        var own = string.Join('\n', comments);
        var read = language == "python" ? RstReader.Read(path, own) : MarkdownReader.Read(path, own);
        return read with { Title = Path.GetFileName(path), Lines = lines };
    }

    // What a comment looks like; the rest are alike.
    private static string LanguageOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".py" or ".pyi" or ".pyw" => "python",
        ".go" => "go",
        ".rb" => "ruby",
        ".sh" or ".bash" or ".zsh" or ".fish" => "shell",
        ".pl" or ".pm" => "perl",
        ".r" => "r",
        ".jl" => "julia",
        ".ex" or ".exs" => "elixir",
        ".ps1" or ".psm1" => "powershell",
        ".nim" => "nim",
        _ => "c",
    };
}
