using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Records;

/// <summary>The course, its pathways and its citations as data: <c>course.json</c>, <c>pathways.json</c>, <c>citations.json</c>.</summary>
internal sealed class RecordsExport(DocumentTexts readers) : ICourseExport
{
    public string Name => "JSON";

    public int Order => 100;

    public async Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run) =>
    [
        await WriteAsync("course.json", course.Course, run),
        await WriteAsync("pathways.json", course.Pathways, run),
        await WriteAsync("citations.json", await CitedTexts.OfAsync(course, readers, run.Cancellation), run),
    ];

    public async Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run)
    {
        var citations = await CitedTexts.OfAsync(course, readers, run.Cancellation);
        if (citations.Texts.FirstOrDefault(t => t.Status == CitationStatus.NotThere) is { } lost)
            throw new StudioException($"The course cites lines that its source does not have ({lost.Where}: “{lost.Text}”): {string.Join(", ", lost.Citations.Select(c => $"{c.Path} {c.FirstLine}–{c.LastLine}"))}.", "Mend the citation in the editor, or take it out.");
        foreach (var (file, record) in written.Zip((object[])[course.Course, course.Pathways, citations]))
        {
            var read = StudioJson.Read(await File.ReadAllTextAsync(file.File.Path, run.Cancellation), record.GetType(), file.File.Folder);
            if (Text(read) != Text(record)) throw ExportFailure.In(file.Name, "it does not read as it was written");
        }
        var (all, supported) = (citations.Texts.Sum(t => t.Citations.Count), citations.Texts.Count(t => t.Status == CitationStatus.Supported));
        return ["read back as written", $"{Counted.Of(all, "citation resolves", "citations resolve")} at {course.Tree.ShortCommit}", $"{supported} of {Counted.Of(citations.Texts.Count, "text")} supported by what they cite"];
    }

    private static string Text(object record) => JsonSerializer.Serialize(record, record.GetType(), StudioJson.Compact);

    private static async Task<StageArtifact> WriteAsync(string name, object record, StageRun run)
    {
        var file = run.NewFile(name);
        await File.WriteAllTextAsync(file.Path, JsonSerializer.Serialize(record, record.GetType(), StudioJson.Indented) + "\n", run.Cancellation);
        return new(name, ArtifactKind.Data, file);
    }
}
