using System.IO.Compression;
using System.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Analysis;

/// <summary>A small source made of texts, as the first stages of a course would hand it on.</summary>
internal sealed class AnalysedSource(TempFolder folder)
{
    private readonly SortedDictionary<string, (string Text, string Format, string Language, FileKind Kind)> files = new(StringComparer.Ordinal);

    public AnalysedSource Document(string path, string text, string format = "markdown", string language = "en")
    {
        files[path] = (text, format, language, FileKind.Documentation);
        return this;
    }

    public AnalysedSource Code(string path, string text, string format)
    {
        files[path] = (text, format, "", FileKind.Code);
        return this;
    }

    public (SourceTree Tree, SourceScan Scan, CourseScope Scope) Make()
    {
        var snapshot = new StageFile("source.zip", folder["."]);
        File.Delete(snapshot.Path);
        using (var archive = ZipFile.Open(snapshot.Path, ZipArchiveMode.Create))
            foreach (var (path, file) in files)
            {
                using var content = archive.CreateEntry(path, CompressionLevel.NoCompression).Open();
                content.Write(Encoding.UTF8.GetBytes(file.Text));
            }
        var scanned = files.Select(f => new ScannedFile(f.Key, f.Value.Text.Length, f.Value.Kind, f.Value.Format, f.Value.Language, "", 0, [])).ToList();
        return (
            new("sample", "sample", "", "sha256:" + new string('0', 64), snapshot, files.Count, 1, []),
            new(scanned, [], [], new("source.json", folder["."])),
            new([.. scanned.Where(f => f.Kind == FileKind.Documentation).Select(f => f.Path)], [.. scanned.Where(f => f.Kind == FileKind.Code).Select(f => f.Path)], "", Complexity.Beginner, "", 0));
    }
}
