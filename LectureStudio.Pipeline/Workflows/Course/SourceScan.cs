using System.Text.Json.Serialization;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Scanning;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>What is in a source.</summary>
/// <param name="Files">The files a course may be made of or refer to, sorted by path (ordinal).</param>
/// <param name="LeftOut">What is of no use to a course, folder by folder and reason by reason.</param>
/// <param name="Overviews">Documents that may introduce the whole, best first.</param>
/// <param name="Report"><c>source.json</c>.</param>
[JsonConverter(typeof(StoredScan))]
public sealed record SourceScan(IReadOnlyList<ScannedFile> Files, IReadOnlyList<LeftOutFiles> LeftOut, IReadOnlyList<OverviewCandidate> Overviews, StageFile Report) : IPublishesArtifacts, ITellsRemark
{
    public IEnumerable<StageArtifact> Artifacts() => [new("source.json", ArtifactKind.Data, Report)];

    public string? Remark() => $"{Counted.Of(Files.Count(f => f.Kind == FileKind.Documentation), "document")}, {Counted.Of(Files.Count(f => f.Kind == FileKind.Code), "code file")}, {LeftOut.Sum(l => l.Files):N0} left out";
}

/// <summary>One file.</summary>
/// <param name="Path">Relative, forward slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Kind">What it is to a course.</param>
/// <param name="Format"><c>markdown</c>, <c>rst</c>, <c>asciidoc</c>, <c>html</c>, <c>text</c>, <c>notebook</c>, <c>pdf</c>, <c>docx</c>; of code the language: <c>python</c>.</param>
/// <param name="Language">The natural language of a document, BCP 47: <c>en</c>; empty when unsure and for code.</param>
/// <param name="Title">Of a document its first heading, else its name; empty for code.</param>
/// <param name="Words">Of a document about how many; 0 for the rest.</param>
/// <param name="Links">Paths in the source that a document links to, in order, each once.</param>
public sealed record ScannedFile(string Path, long Bytes, FileKind Kind, string Format, string Language, string Title, int Words, IReadOnlyList<string> Links);

/// <summary>What a file is to a course.</summary>
public enum FileKind { Documentation, Code, Example, Data, Picture, Other }

/// <summary>How much of a source is in a language.</summary>
/// <param name="Language">BCP 47; empty for documents of which it is not clear.</param>
public sealed record LanguageShare(string Language, int Documents, long Words)
{
    /// <summary>The languages of the documents among the files, most words first.</summary>
    public static IReadOnlyList<LanguageShare> Of(IEnumerable<ScannedFile> files) =>
        [.. files.Where(f => f.Kind == FileKind.Documentation).GroupBy(f => f.Language, StringComparer.Ordinal).Select(g => new LanguageShare(g.Key, g.Count(), g.Sum(f => (long)f.Words))).OrderByDescending(l => l.Words).ThenBy(l => l.Language, StringComparer.Ordinal)];
}

/// <summary>Files that were left out together.</summary>
/// <param name="Folder">Their folder; empty for the source's own.</param>
/// <param name="Reason">In words: <c>vendored</c>, <c>generated</c>, <c>binary</c>, <c>ignored by .gitignore</c>.</param>
public sealed record LeftOutFiles(string Folder, string Reason, int Files, long Bytes);

/// <summary>A document that may introduce the whole.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Why">In words: "README at the top, links to 14 documents".</param>
public sealed record OverviewCandidate(string Path, double Score, string Why);
