using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Tests.Workflows.Course.Planning;

/// <summary>Sources as the analysis might tell of them, of any shape: circles, concepts that nobody teaches, documents without sections, names in other scripts.</summary>
internal static class RandomAnalyses
{
    private static readonly string[] Words = ["gradient", "Route", "template", "session", "cache", "query", "模型", "Übung", "index", "token", "branch", "commit", "layer", "node", "worker"];

    public static (SourceScan Scan, CourseScope Scope, DocumentAnalyses Analyses) Make(Random random, int documents)
    {
        var names = Enumerable.Range(0, random.Next(1, 3 + documents * 3)).Select(i => $"{Words[random.Next(Words.Length)]} {Words[random.Next(Words.Length)]} {i}").ToList();
        // Almost the same name, as an analysis may leave it.
        names.AddRange(names.Where(_ => random.Next(10) == 0).Select(n => n.Replace(' ', '-')).ToList());
        var paths = Enumerable.Range(0, documents).Select(i => random.Next(4) switch { 0 => $"docs/{random.Next(3)}/{i}-page.md", 1 => $"{i}.rst", 2 => $"说明/{i}.md", _ => $"guide/chapter{i}.md" }).ToList();
        var analyses = paths.Select(path => Document(random, path, names, paths)).ToList();
        var files = analyses.Select(d => new ScannedFile(d.Path, 1000, FileKind.Documentation, d.Format, d.Language, d.Title, d.Words, d.Related)).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var overview = random.Next(3) == 0 ? "" : paths[random.Next(paths.Count)];
        var scope = new CourseScope([.. paths.Order(StringComparer.Ordinal)], [], overview, (Complexity)random.Next(3), random.Next(3) == 0 ? "gradient and caches" : "", analyses.Sum(d => d.Words));
        return (new SourceScan(files, [], [], new StageFile("source.json", "")), scope, new DocumentAnalyses([.. analyses.OrderBy(d => d.Path, StringComparer.Ordinal)], "builtin", new StageFile("analysis.json", "")));
    }

    public static DocumentAnalysis Document(Random random, string path, IReadOnlyList<string> names, IReadOnlyList<string> paths)
    {
        var sections = new List<DocumentSection>();
        var line = 1;
        for (var i = random.Next(0, 12); i >= 0; i--)
        {
            var length = random.Next(1, 60);
            sections.Add(new DocumentSection($"{Words[random.Next(Words.Length)]} {random.Next(5)}", sections.Count == 0 ? 1 : random.Next(1, 4), line, line + length - 1, random.Next(0, 900)));
            line += length;
        }
        var concepts = names.Where(_ => random.NextDouble() < 6.0 / names.Count).OrderBy(_ => random.Next()).Select(name =>
        {
            var (first, taught) = (random.Next(1, line), random.Next(3) == 0);
            var others = Enumerable.Range(0, random.Next(3)).Select(_ => names[random.Next(names.Count)]);
            return new DocumentConcept(name, taught, first, Math.Min(line - 1, first + random.Next(0, 6)), random.NextDouble(), taught && random.Next(2) == 0 ? $"A {name} is made with {string.Join(" and ", others)}." : null);
        }).ToList();
        var words = sections.Sum(s => s.Words);
        return new DocumentAnalysis(path, $"{random.Next():x}", "markdown", random.Next(5) == 0 ? "Guide" : $"About {Path.GetFileName(path)}", (DocumentType)random.Next(4), (Complexity)random.Next(3), "en", sections, concepts,
            ["Do it"], random.Next(2) == 0 ? [names[random.Next(names.Count)]] : [], [.. paths.Where(p => p != path && random.NextDouble() < 2.0 / paths.Count)], "It is about this.", words, words / 200.0, [], []);
    }
}
