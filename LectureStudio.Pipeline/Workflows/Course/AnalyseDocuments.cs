using System.Security.Cryptography;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Analysis;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>Looks at each chosen document by itself, then gives the concepts of all one name each.</summary>
public sealed class AnalyseDocuments(DocumentTexts texts)
    : Stage<(SourceTree Tree, SourceScan Scan, CourseScope Scope, AnalyseDocumentsSettings Settings), DocumentAnalyses>
{
    public override string Doing => "Reading the documents";

    public override int Version => 2;

    public override double UsualSeconds => 20;

    public override bool GrowsWithRecording => false;

    public override async Task<DocumentAnalyses> RunAsync((SourceTree Tree, SourceScan Scan, CourseScope Scope, AnalyseDocumentsSettings Settings) input, StageRun run)
    {
        using var source = new SourceSnapshot(input.Tree.Snapshot.Path);
        var documents = await SourcesAsync(source, input.Scan, input.Scope, input.Settings, run);
        var findings = await run.EachAsync(
            documents, d => string.Join('\n', d.Path, d.Format, d.Language, d.Hash, string.Join('|', d.Related)),
            async (document, item) => BuiltInAnalyst.Analyse(document, await texts.ReadAsync(source, document.Path, document.Format, item.Cancellation)), ItemsKept.AcrossRuns);
        var analyses = ConceptMerge.Merge(findings);
        var report = run.NewFile("analysis.json");
        await AnalysisReport.WriteAsync(report.Path, analyses, DocumentFindings.BuiltIn, run.Cancellation);
        return new(analyses, DocumentFindings.BuiltIn, report);
    }

    private async Task<IReadOnlyList<DocumentSource>> SourcesAsync(SourceSnapshot source, SourceScan scan, CourseScope scope, AnalyseDocumentsSettings settings, StageRun run)
    {
        var files = scan.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var documents = scan.Files.Where(f => f.Kind == FileKind.Documentation).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var sources = new List<DocumentSource>();
        foreach (var (path, isCode) in scope.Documents.Select(d => (d, false)).Concat(scope.Code.Select(c => (c, true))))
        {
            if (!files.TryGetValue(path, out var file) || !texts.Reads(file.Format)) continue;
            var hash = Convert.ToHexStringLower(SHA256.HashData(await source.ReadAsync(path, cancellation: run.Cancellation)));
            var language = settings.Language is "auto" or "" ? file.Language : settings.Language;
            sources.Add(new(path, hash, file.Format, isCode ? "" : language, isCode, RelatedDocuments.Of(path, file.Links, documents)));
        }
        return sources;
    }
}
