using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>
/// A course of this repository's own documents by the built-in writer: whether its citations hold, and whether the check would notice if they did not. The controls
/// are the same texts held against as many lines elsewhere in their document, and with a number, a name of code or a "not" changed.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed partial class CitationBenchmark(ITestOutputHelper output)
{
    [Fact(Timeout = 600_000)]
    public async Task Citations_hold_and_controls_do_not()
    {
        using var folder = new TempFolder();
        Gather(folder["source"]);
        await using var services = new ServiceCollection().AddLogging().AddPipeline(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Root"] = folder["data"] }).Build()).BuildServiceProvider();
        var origin = new SourceOrigin(OriginKind.Folder, folder["source"], "", FolderFiles.Pin(FolderFiles.Find(folder["source"], new Refusals(), default)));
        var tree = await Make<FetchSource>().RunAsync((new(origin), new(null), new(2000)), Run("fetch"));
        var scan = await Make<ScanSource>().RunAsync(tree, Run("scan"));
        var scope = await Make<ChooseDocuments>().RunAsync((scan, new("", "", "", "advanced", "")), Run("choose"));
        var analyses = await Make<AnalyseDocuments>().RunAsync((tree, scan, scope, new("builtin", "auto")), Run("analyse"));
        var pathways = await Make<ProposePathways>().RunAsync((scan, scope, analyses, new(null), new(1)), Run("pathways"));
        var course = await Make<WriteModules>().RunAsync((tree, scope, analyses, pathways, new(null), new("", "builtin", 8)), Run("write"));

        var formats = analyses.Documents.ToDictionary(d => d.Path, d => d.Format);
        using var texts = new SourceTexts(tree, services.GetRequiredService<DocumentTexts>(), formats.GetValueOrDefault);
        var all = await CourseCitations.ListAsync(course, texts);
        Print("course.citations_resolve", all.Average(c => c.Status != CitationStatus.NotThere ? 1 : 0), $"{all.Count} texts, {course.Modules.Count} modules, {analyses.Documents.Count} documents");
        Print("course.citations", all.Average(c => c.Status == CitationStatus.Supported ? 1 : 0), $"when written {course.Citations.Repaired} were moved and {course.Citations.Dropped} dropped");
        var (questions, asked) = (course.Modules.SelectMany(m => m.Questions).ToHashSet(), all.Where(c => course.Modules.Any(m => m.Questions.Any(q => q.Stem == c.Text))).ToList());
        Print("course.answers", asked.Count == 0 ? 0 : asked.Average(c => c.Status == CitationStatus.Supported ? 1 : 0), $"{questions.Count} questions");

        var proof = new CitationProof(course.Language);
        var (shifted, numbers, names, denied) = (new List<ProofResult>(), new List<bool>(), new List<bool>(), new List<bool>());
        foreach (var block in course.Modules.SelectMany(m => m.Sections).SelectMany(s => s.Blocks).Where(b => b.Kind is BlockKind.Paragraph or BlockKind.List && b.Citations.Count == 1 && b.Markdown.Length > 60 && !b.Markdown.StartsWith('#')))
        {
            var (place, document) = (block.Citations[0], (await texts.ReadAsync(block.Citations[0].Path))!.Lines);
            var lines = document.Skip(place.FirstLine - 1).Take(place.LastLine - place.FirstLine + 1).ToList();
            var others = document.Take(Math.Max(0, place.FirstLine - 1)).Concat(document.Skip(place.LastLine)).Where(l => l.Trim().Length > 20).ToList();
            for (var at = 0; at + lines.Count <= others.Count && at < 20 * lines.Count; at += lines.Count) shifted.Add(proof.OfText(block.Markdown, others.GetRange(at, lines.Count)));
            if (Digits().Match(block.Markdown) is { Success: true } number) numbers.Add(Holds(block.Markdown[..number.Index] + (long.Parse(number.Value, CultureInfo.InvariantCulture) + 1) + block.Markdown[(number.Index + number.Length)..]));
            if (Code().Match(block.Markdown) is { Success: true } name) names.Add(Holds(block.Markdown.Replace(name.Value, $"`{name.Groups["c"].Value}Else`", StringComparison.Ordinal)));
            if (Verb().Match(block.Markdown) is { Success: true } verb) denied.Add(Holds(block.Markdown[..(verb.Index + verb.Length)] + " not" + block.Markdown[(verb.Index + verb.Length)..]));

            bool Holds(string text) => proof.OfText(text, lines).Holds;
        }
        Print("course.citations_shifted", shifted.Average(s => s.Holds ? 1 : 0), $"{shifted.Count} places; share of words there {shifted.Select(s => s.Share).Order().ElementAt(shifted.Count / 2):0.00} in the middle");
        Print("course.citations_number", Share(numbers), $"{numbers.Count} texts");
        Print("course.citations_name", Share(names), $"{names.Count} texts");
        Print("course.citations_denied", Share(denied), $"{denied.Count} texts");

        T Make<T>() => ActivatorUtilities.CreateInstance<T>(services);
        StageRun Run(string name) => new(folder[name], CancellationToken.None, new StageRunServices { Log = output.WriteLine });
    }

    private static double Share(List<bool> holds) => holds.Count == 0 ? 0 : holds.Average(h => h ? 1 : 0);

    /// <summary>README and decisions of the repository that these tests are built from.</summary>
    private static void Gather(string target)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "LectureStudio.sln"))) root = root.Parent;
        Assert.NotNull(root);
        Directory.CreateDirectory(Path.Combine(target, "docs"));
        File.Copy(Path.Combine(root.FullName, "README.md"), Path.Combine(target, "README.md"));
        foreach (var file in Directory.GetFiles(Path.Combine(root.FullName, "docs", "decisions"), "*.md")) File.Copy(file, Path.Combine(target, "docs", Path.GetFileName(file)));
    }

    private void Print(string key, double value, string remark) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH {key} {value:0.###}{(remark.Length > 0 ? $" ({remark})" : "")}"));

    [GeneratedRegex(@"(?<![\w.,-])\d{1,6}(?![\w.,-])")]
    private static partial Regex Digits();

    [GeneratedRegex(@"`(?<c>[A-Za-z_]\w{2,})`", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=^[^.!?:;]{5,60}) (is|are|can|may|must|has)(?= [^.!?:;]{20})(?! not)", RegexOptions.ExplicitCapture)]
    private static partial Regex Verb();
}
