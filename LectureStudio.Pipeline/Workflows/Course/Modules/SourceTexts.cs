using System.Collections.Concurrent;
using System.Security.Cryptography;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Modules;

/// <summary>The texts of a pinned source, each read when it is first asked for. Close it when done.</summary>
/// <param name="tree">The source.</param>
/// <param name="readers">Of its formats.</param>
/// <param name="formats">The format of a path; null for one that is not known, which is then read as plain lines.</param>
public sealed class SourceTexts(SourceTree tree, DocumentTexts readers, Func<string, string?> formats) : IDisposable
{
    private static readonly Dictionary<string, string> Packed = new(StringComparer.OrdinalIgnoreCase) { [".pdf"] = "pdf", [".docx"] = "docx", [".ipynb"] = "notebook" };

    private readonly SourceSnapshot snapshot = new(tree.Snapshot.Path);
    private readonly ConcurrentDictionary<string, Lazy<Task<DocumentText?>>> texts = new(StringComparer.Ordinal);

    /// <summary>For what is cited already: of packed formats their lines are those of the text that their reader finds in them, any other file is its own text.</summary>
    public static SourceTexts Cited(SourceTree tree, DocumentTexts readers) => new(tree, readers, path => Packed.GetValueOrDefault(Path.GetExtension(path)));

    /// <summary>A document's text; null when the source has no such file.</summary>
    public Task<DocumentText?> ReadAsync(string path, CancellationToken cancellation = default) =>
        texts.GetOrAdd(path, p => new(() => LoadAsync(p, cancellation))).Value;

    /// <summary>The lines of a citation; null when the source has no such file or the file no such lines.</summary>
    public async Task<IReadOnlyList<string>?> LinesAsync(Citation citation, CancellationToken cancellation = default) =>
        await ReadAsync(citation.Path, cancellation) is { } text && citation.FirstLine >= 1 && citation.FirstLine <= citation.LastLine && citation.LastLine <= text.Lines.Count
            ? [.. text.Lines.Skip(citation.FirstLine - 1).Take(citation.LastLine - citation.FirstLine + 1)] : null;

    /// <summary>The lines of several citations, with an empty one between; null when one of them does not resolve.</summary>
    public async Task<IReadOnlyList<string>?> LinesAsync(IReadOnlyList<Citation> citations, CancellationToken cancellation = default)
    {
        var lines = new List<string>();
        foreach (var citation in citations)
        {
            if (await LinesAsync(citation, cancellation) is not { } found) return null;
            if (lines.Count > 0) lines.Add("");
            lines.AddRange(found);
        }
        return lines;
    }

    /// <summary>SHA-256 of a file, hexadecimal; null when the source has no such file.</summary>
    public async Task<string?> HashAsync(string path, CancellationToken cancellation = default)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(await snapshot.ReadAsync(path, cancellation: cancellation)));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public void Dispose() => snapshot.Dispose();

    private async Task<DocumentText?> LoadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            if (formats(path) is { } format && readers.Reads(format)) return await readers.ReadAsync(snapshot, path, format, cancellation);
            var lines = (await snapshot.ReadTextAsync(path, cancellation)).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
            return new DocumentText(path, lines, [], []);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
