using System.Security.Cryptography;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Analysis;
using LectureStudio.Pipeline.Workflows.Course.Analysis.Model;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>Looks at each chosen document by itself, then gives the concepts of all one name each.</summary>
public sealed class AnalyseDocuments(DocumentTexts texts, ModelAnalyst model)
    : Stage<(SourceTree Tree, SourceScan Scan, CourseScope Scope, AnalyseDocumentsSettings Settings), DocumentAnalyses>
{
    private const int MostTries = 3;
    private static readonly string[] Packed = ["pdf", "docx", "notebook"];
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    public override string Doing => "Reading the documents";

    public override int Version => 9; // 7: texts in Windows-1252. 8: the name in a page's head is no sentence of it. 9: objectives on options and the like ask what they are for; what a document lists.

    public override double UsualSeconds => 20;

    public override bool GrowsWithRecording => false;

    /// <summary>A stage cannot see its settings here, so the model is always named; documents that were looked at are kept under keys that tell it.</summary>
    public override string? Fingerprint => model.Fingerprint;

    public override string? ItemFingerprint => null;

    public override async Task<DocumentAnalyses> RunAsync((SourceTree Tree, SourceScan Scan, CourseScope Scope, AnalyseDocumentsSettings Settings) input, StageRun run)
    {
        using var source = new SourceSnapshot(input.Tree.Snapshot.Path);
        var documents = await SourcesAsync(source, input.Scan, input.Scope, input.Settings, run);
        var asked = input.Settings.Writer == "model" ? WithinBudget(documents, input.Scan, run) : [];
        var findings = await run.EachAsync(
            documents, d => string.Join('\n', d.Path, d.Format, d.Language, d.Hash, string.Join('|', d.Related), asked.Contains(d.Path) ? model.Fingerprint : DocumentFindings.BuiltIn),
            (document, item) => AnalyseAsync(source, document, asked.Contains(document.Path), item.Cancellation), ItemsKept.AcrossRuns);
        foreach (var failed in findings.Where(f => f.Fault is not null)) run.Log(asked.Contains(failed.Analysis.Path) ? $"{failed.Analysis.Path} is looked at by the built-in method: {failed.Fault}" : $"{failed.Analysis.Path}: {failed.Fault}");
        if (findings.Where(f => f.Analysis.Words == 0 && Packed.Contains(f.Analysis.Format)).Select(f => f.Analysis.Path).ToList() is { Count: > 0 } silent)
            run.Log($"No text could be read of {string.Join(", ", silent.Take(5))}{(silent.Count > 5 ? $" and {silent.Count - 5} more" : "")}: damaged, locked with a password, or pictures of pages.");
        if (asked.Count > 0) run.Log($"Tokens: {findings.Sum(f => f.InputTokens)} sent, {findings.Sum(f => f.OutputTokens)} received.");
        var analyses = DocumentTitles.ToldApart(ConceptMerge.Merge(findings));
        var writer = Writer(findings);
        var report = run.NewFile("analysis.json");
        await AnalysisReport.WriteAsync(report.Path, analyses, writer, run.Cancellation);
        return new(analyses, writer, report);
    }

    private async Task<DocumentFindings> AnalyseAsync(SourceSnapshot source, DocumentSource document, bool byModel, CancellationToken cancellation)
    {
        var (text, builtIn) = await LookAsync(source, document, cancellation);
        return byModel && builtIn.Fault is null ? await model.AnalyseAsync(document, text, builtIn, cancellation) : builtIn;
    }

    /// <summary>The limit of a pattern counts time on the wall, which a busy machine may spend elsewhere, so that it is tried again; a document made to take for ever says nothing.</summary>
    private async Task<(DocumentText Text, DocumentFindings Findings)> LookAsync(SourceSnapshot source, DocumentSource document, CancellationToken cancellation)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            try
            {
                var text = await texts.ReadAsync(source, document.Path, document.Format, cancellation);
                return (text, BuiltInAnalyst.Analyse(document, text));
            }
            catch (RegexMatchTimeoutException)
            {
                await Task.Delay(BetweenTries, cancellation);
            }
        }
        var nothing = new DocumentText(Path.GetFileName(document.Path), [""], [], []);
        return (nothing, BuiltInAnalyst.Analyse(document, nothing) with { Fault = "it takes too long to take apart, and is taken to say nothing" });
    }

    /// <summary>The documents the model is asked about, in the order of the scope, as far as the tokens of a job go.</summary>
    private HashSet<string> WithinBudget(IReadOnlyList<DocumentSource> documents, SourceScan scan, StageRun run)
    {
        model.Require();
        var bytes = scan.Files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var (tokens, left) = (0L, 0);
        foreach (var document in documents.Where(d => !d.IsCode))
        {
            var cost = model.Estimate(bytes[document.Path]);
            if (tokens + cost > model.Budget)
            {
                left++;
                continue;
            }
            tokens += cost;
            asked.Add(document.Path);
        }
        if (left > 0) run.Log($"{left} documents are looked at by the built-in method: more than the {model.Budget:N0} tokens that a job may use would be needed. Raise Language:MaxTokens to have them all looked at by the model.");
        return asked;
    }

    private string Writer(IReadOnlyList<DocumentFindings> findings)
    {
        var documents = findings.Count(f => f.Analysis.Api.Count == 0);
        var byModel = findings.Count(f => f.Writer != DocumentFindings.BuiltIn);
        return byModel == 0 ? DocumentFindings.BuiltIn : byModel >= documents ? model.Name : $"{model.Name} ({byModel} of {findings.Count} documents), {DocumentFindings.BuiltIn}";
    }

    private async Task<IReadOnlyList<DocumentSource>> SourcesAsync(SourceSnapshot source, SourceScan scan, CourseScope scope, AnalyseDocumentsSettings settings, StageRun run)
    {
        var files = scan.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var documents = scan.Files.Where(f => f.Kind == FileKind.Documentation).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var wanted = settings.Language == "auto" ? "" : settings.Language;
        var isThere = LanguageShare.Of(scan.Files).Any(l => l.Language.Length > 0 && l.Language.Split('-')[0].Equals(wanted.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase));
        var sources = new List<DocumentSource>();
        foreach (var (path, isCode) in scope.Documents.Select(d => (d, false)).Concat(scope.Code.Select(c => (c, true))))
        {
            if (!files.TryGetValue(path, out var file) || !texts.Reads(file.Format)) continue;
            var hash = Convert.ToHexStringLower(SHA256.HashData(await source.ReadAsync(path, cancellation: run.Cancellation)));
            // A source in several languages is told apart; what the scan does not find is what a person knows better.
            var language = wanted.Length == 0 || (isThere && file.Language.Length > 0) ? file.Language : wanted;
            sources.Add(new(path, hash, file.Format, isCode ? "" : language, isCode, RelatedDocuments.Of(path, file.Links, documents)));
        }
        return sources;
    }
}
