using System.Text.Json;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Records;

/// <summary>The course, its pathways and its citations as data: <c>course.json</c>, <c>pathways.json</c>, <c>citations.json</c>.</summary>
internal sealed class RecordsExport : ICourseExport
{
    public string Name => "JSON";

    public int Order => 100;

    public async Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run) =>
    [
        await WriteAsync("course.json", course.Course, run),
        await WriteAsync("pathways.json", course.Pathways, run),
        await WriteAsync("citations.json", CitedTexts.Of(course.Course), run),
    ];

    public async Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run)
    {
        foreach (var (file, record) in written.Zip((object[])[course.Course, course.Pathways, CitedTexts.Of(course.Course)]))
        {
            var read = StudioJson.Read(await File.ReadAllTextAsync(file.File.Path, run.Cancellation), record.GetType(), file.File.Folder);
            if (Text(read) != Text(record)) throw ExportFailure.In(file.Name, "it does not read as it was written");
        }
        var resolved = await CitedLines.RequireAsync("citations.json", CitedTexts.Of(course.Course), course.Tree, run.Cancellation);
        return ["read back as they were written", $"{resolved} citations resolve at {course.Tree.ShortCommit}"];
    }

    private static string Text(object record) => JsonSerializer.Serialize(record, record.GetType(), StudioJson.Compact);

    private static async Task<StageArtifact> WriteAsync(string name, object record, StageRun run)
    {
        var file = run.NewFile(name);
        await File.WriteAllTextAsync(file.Path, JsonSerializer.Serialize(record, record.GetType(), StudioJson.Indented) + "\n", run.Cancellation);
        return new(name, ArtifactKind.Data, file);
    }
}
