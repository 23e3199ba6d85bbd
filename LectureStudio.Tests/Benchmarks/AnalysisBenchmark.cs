using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Language;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Analysis.Model;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Pipeline.Workflows.Course.Reading.Html;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;
using LectureStudio.Pipeline.Workflows.Course.Reading.Plain;
using LectureStudio.Pipeline.Workflows.Course.Reading.Rst;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>
/// Documents analysed a second without a model, each finding kept in a folder of its own. The documents are those of the machine's installed packages
/// with 700 to 1500 words, about 1000 on average, code counted; <c>LECTURE_DOCUMENTS</c> names other folders, separated by colons.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class AnalysisBenchmark(ITestOutputHelper output)
{
    private const int Wanted = 400;

    [Fact(Timeout = 600_000)]
    public async Task Documents_a_second()
    {
        using var folder = new TempFolder();
        var files = Documents().Take(Wanted).ToList();
        if (files.Count < Wanted / 4) return;
        var (tree, scan, scope) = Make(folder, files);
        var stage = new AnalyseDocuments(new DocumentTexts([new MarkdownReader(), new HtmlReader(), new PlainReader(), new RstReader()]), new ModelAnalyst(new LanguageModel(Options.Create(new LanguageOptions()))));
        var warm = Make(folder, files[..20], "warm.zip");
        await stage.RunAsync((warm.Tree, warm.Scan, warm.Scope, new("builtin", "auto")), Runs.In(folder, "warm"));
        var (watch, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var analyses = await stage.RunAsync((tree, scan, scope, new("builtin", "auto")), new StageRun(folder["work"], default, new StageRunServices { ItemsFolder = folder["items"] }));
        var (seconds, busy) = (watch.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH course.analysis_documents_per_second {files.Count / seconds:0.0} ({files.Count} documents, {analyses.Documents.Average(d => d.Words):0} words each; {1000 * busy / files.Count:0} ms of processor time a document, {Environment.ProcessorCount} cores)"));
    }

    private static IEnumerable<FileInfo> Documents()
    {
        var folders = (Environment.GetEnvironmentVariable("LECTURE_DOCUMENTS") ?? "/usr/lib/node_modules:/usr/share/doc:/usr/share/cmake-3.25/Help").Split(':').Where(Directory.Exists);
        return folders.SelectMany(f => new DirectoryInfo(f).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
            .Where(f => f.Extension is ".md" or ".rst" or ".html" && f.Length is > 4200 and < 30_000).OrderBy(f => f.FullName, StringComparer.Ordinal).Where(f => Words(File.ReadAllText(f.FullName)) is > 700 and < 1500);
    }

    /// <summary>Between white space, tags left out.</summary>
    private static int Words(string text)
    {
        var (words, isTag, isWord) = (0, false, false);
        foreach (var c in text)
        {
            if (c == '<') isTag = true;
            var counts = !isTag && !char.IsWhiteSpace(c);
            if (counts && !isWord) words++;
            isWord = counts;
            if (c == '>') isTag = false;
        }
        return words;
    }

    private static (SourceTree Tree, SourceScan Scan, CourseScope Scope) Make(TempFolder folder, IReadOnlyList<FileInfo> files, string name = "source.zip")
    {
        var scanned = new List<ScannedFile>();
        using (var archive = ZipFile.Open(folder[name], ZipArchiveMode.Create))
            foreach (var (i, file) in files.Index())
            {
                var path = $"docs/{i:0000}{file.Extension}";
                using var content = archive.CreateEntry(path, CompressionLevel.NoCompression).Open();
                content.Write(File.ReadAllBytes(file.FullName));
                scanned.Add(new(path, file.Length, FileKind.Documentation, file.Extension switch { ".md" => "markdown", ".rst" => "rst", _ => "html" }, "en", "", 1000, []));
            }
        return (
            new("documents", "documents", "", "sha256:" + new string('0', 64), new(name, folder["."]), files.Count, 1, []), new(scanned, [], [], new("source.json", folder["."])),
            new([.. scanned.Select(f => f.Path)], [], "", Complexity.Beginner, "", 0));
    }
}
