using System.Text.Json;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Writes <c>analysis.json</c>: the totals, then each document.</summary>
internal static class AnalysisReport
{
    public static async Task WriteAsync(string path, IReadOnlyList<DocumentAnalysis> documents, string writer, CancellationToken cancellation)
    {
        var concepts = documents.SelectMany(d => d.Concepts).GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase)
            .Select(g => new { Name = g.Key, Documents = g.Count(), Taught = g.Count(c => c.IsTaught), Weight = Math.Round(g.Sum(c => c.Weight), 3) })
            .OrderByDescending(c => c.Weight).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();
        var report = new
        {
            Writer = writer,
            Totals = new
            {
                Documents = documents.Count,
                Words = documents.Sum(d => d.Words),
                ReadingMinutes = Math.Round(documents.Sum(d => d.ReadingMinutes), 1),
                Concepts = concepts.Count,
                Definitions = documents.Sum(d => d.Concepts.Count(c => c.Definition is not null)),
                Examples = documents.Sum(d => d.Examples.Count),
                ApiMembers = documents.Sum(d => d.Api.Count),
                Types = Enum.GetValues<DocumentType>().Select(t => new { Type = t, Documents = documents.Count(d => d.Type == t) }),
                Complexity = Enum.GetValues<Complexity>().Select(c => new { Complexity = c, Documents = documents.Count(d => d.Complexity == c) }),
            },
            Concepts = concepts,
            Documents = documents,
        };
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, report, StudioJson.Indented, cancellation);
    }
}
