using System.Diagnostics;
using LectureStudio.Pipeline;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Planning;
using LectureStudio.Pipeline.Workflows.Course.Questions;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>Proposes pathways for real documentation sets and asks questions on what they teach. <c>COURSE_SETS</c> names folders, separated by colons; else this repository is taken.</summary>
[Trait("Category", "Benchmark")]
public class PathwayBenchmark(ITestOutputHelper output)
{
    private const int QuestionsPerModule = 8;

    [Fact(Timeout = 1_800_000)]
    public async Task Teaches_before_it_uses_and_asks_what_the_lines_answer()
    {
        await using var services = new ServiceCollection().AddLogging().AddPipeline(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var (pathways, early, later, forward, parts, questions, found, alike) = (0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var set in Sets())
        {
            using var folder = new TempFolder();
            var (tree, scope, analyses, proposed, seconds) = await ProposeAsync(services, set, folder);
            var documents = proposed.Proposals.SelectMany(p => p.Modules).SelectMany(m => m.Parts).ToList();
            pathways += proposed.Proposals.Count;
            early += proposed.Proposals.Sum(p => PathwayCheck.Find(p, analyses).Count);
            later += proposed.Proposals.Sum(p => p.Modules.Sum(m => m.Assumed?.Count ?? 0));
            parts += documents.Count;
            forward += documents.Count(p => p.LastLine > 0);
            Tell(set, analyses, proposed, seconds);
            var written = await ActivatorUtilities.CreateInstance<WriteModules>(services).RunAsync((tree, scope, analyses, proposed, new(null), new("", "builtin", 0)), Runs.In(folder, "written"));
            var formats = analyses.Documents.ToDictionary(d => d.Path, d => d.Format);
            using var texts = new SourceTexts(tree, services.GetRequiredService<DocumentTexts>(), formats.GetValueOrDefault);
            var writer = new QuestionWriter(written.Language, analyses, proposed);
            var asked = new QuestionsSoFar(written.Language);
            var proof = new CitationProof(written.Language);
            var all = new List<Question>();
            var clock = Stopwatch.StartNew();
            foreach (var module in written.Modules)
            {
                var lines = new Dictionary<string, IReadOnlyList<string>>();
                foreach (var path in module.Blocks.SelectMany(b => b.Citations).Select(c => c.Path).Distinct())
                    if (await texts.ReadAsync(path) is { } text) lines[path] = text.Lines;
                foreach (var question in writer.Write(module, lines, QuestionsPerModule, asked))
                {
                    all.Add(question);
                    Tell(question);
                    if (await texts.LinesAsync(question.Citation!) is { } cited && Workflows.Course.Questions.QuestionWriterTests.Answers(question).All(a => proof.Finds(a, cited) || proof.OfText(a, cited).Holds)) found++;
                }
            }
            questions += all.Count;
            for (var i = 0; i < all.Count; i++) alike += all.Take(i).Count(o => asked.AreAlike(all[i], o));
            output.WriteLine($"  {all.Count} questions on {written.Modules.Count} modules in {clock.Elapsed.TotalSeconds:0.0} s: {string.Join(", ", all.GroupBy(q => q.Kind).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}"))}");
        }
        output.WriteLine($"BENCH pathways.early_uses {early} ({pathways} pathways, {parts} parts, {forward} stretches or brought forward, {later} uses named as explained later)");
        output.WriteLine($"BENCH questions.found {(questions == 0 ? 0 : (double)found / questions):0.0000} ({questions} questions)");
        output.WriteLine($"BENCH questions.alike {alike}");
        Assert.Equal(0, early);
        Assert.Equal(questions, found);
        Assert.Equal(0, alike);
    }

    private static async Task<(SourceTree, CourseScope, DocumentAnalyses, Pathways, double Seconds)> ProposeAsync(ServiceProvider services, string set, TempFolder folder)
    {
        var tree = await Workflows.Course.Fetching.Fetching.FetchAsync(folder, set, 2000);
        var scan = await services.GetRequiredService<ScanSource>().RunAsync(tree, Runs.In(folder, "scan"));
        var scope = await services.GetRequiredService<ChooseDocuments>().RunAsync((scan, new("", "", "", "beginner", "")), Runs.In(folder, "scope"));
        var analyses = await services.GetRequiredService<AnalyseDocuments>().RunAsync((tree, scan, scope, new("builtin", "auto")), Runs.In(folder, "analysis"));
        var clock = Stopwatch.StartNew();
        var pathways = await new ProposePathways().RunAsync((scan, scope, analyses, new(null), new(1)), Runs.In(folder, "pathways"));
        return (tree, scope, analyses, pathways, clock.Elapsed.TotalSeconds);
    }

    private void Tell(string set, DocumentAnalyses analyses, Pathways proposed, double seconds)
    {
        output.WriteLine($"{set}: {analyses.Documents.Count} documents, {proposed.Concepts.Count} concepts, {proposed.Links.Count} links, {proposed.Circles.Count} circles in {seconds:0.0} s");
        foreach (var circle in proposed.Circles.Take(5)) output.WriteLine($"  circle {string.Join(" → ", circle.Concepts)}: {circle.Removed.Before} → {circle.Removed.After} ({circle.Removed.Why})");
        foreach (var link in proposed.Links.Take(12)) output.WriteLine($"  link {link.Before} → {link.After} ({link.Why})");
        foreach (var pathway in proposed.Proposals)
        {
            output.WriteLine($"  {pathway.Id} “{pathway.Title}” {pathway.Depth}, {pathway.Modules.Count} modules, {pathway.Hours:0.0} h: {pathway.Description}");
            foreach (var module in pathway.Modules.Take(40))
                output.WriteLine($"    {module.Id} “{module.Title}” {module.Minutes:0} min; {string.Join(" ", module.Parts.Select(p => p.LastLine == 0 && p.FirstLine == 1 ? p.Path : $"{p.Path}:{p.FirstLine}-{p.LastLine}"))}; teaches {string.Join(", ", module.Teaches.Take(8))}; needs {string.Join(", ", module.Prerequisites.Take(8))} ({module.Prerequisites.Count}); can {string.Join(" / ", module.Objectives.Take(2))}");
        }
    }

    private void Tell(Question q)
    {
        output.WriteLine($"  ? {q.Kind} [{q.Bloom}, {q.Concept}] {q.Stem}");
        foreach (var c in q.Choices) output.WriteLine($"      {(c.IsRight ? "*" : "-")} {c.Text}");
        foreach (var p in q.Pairs) output.WriteLine($"      {p.Left} = {p.Right}");
        foreach (var a in q.Gaps.Concat(q.Answers.Count > 0 ? [q.Answers] : [])) output.WriteLine($"      = {string.Join(" | ", a)}");
        output.WriteLine($"      because {q.Explanation} ({q.Citation!.Path}:{q.Citation.FirstLine}-{q.Citation.LastLine})");
    }

    private static IEnumerable<string> Sets()
    {
        if (Environment.GetEnvironmentVariable("COURSE_SETS") is { Length: > 0 } named) return named.Split(':').Where(Directory.Exists);
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LectureStudio.sln"))) folder = folder.Parent;
        return folder is null ? [] : [folder.FullName];
    }
}
