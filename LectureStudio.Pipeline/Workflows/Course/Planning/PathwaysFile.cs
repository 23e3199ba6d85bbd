using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary><c>pathways.json</c>: the concepts and the pathways as they were chosen and edited.</summary>
internal sealed class PathwaysFile : ICourseExport
{
    public string Name => "Pathways";

    public int Order => 90;

    public async Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run)
    {
        var file = run.NewFile("pathways.json");
        await File.WriteAllTextAsync(file.Path, JsonSerializer.Serialize(course.Pathways, StudioJson.Indented) + "\n", run.Cancellation);
        return [new StageArtifact("pathways.json", ArtifactKind.Data, file)];
    }

    public async Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run)
    {
        var read = StudioJson.Read<Pathways>(await File.ReadAllTextAsync(written[0].File.Path, run.Cancellation), written[0].File.Folder);
        return JsonSerializer.Serialize(read, StudioJson.Compact) == JsonSerializer.Serialize(course.Pathways, StudioJson.Compact)
            ? [$"{read.Proposals.Count} pathways, {read.Concepts.Count} concepts"]
            : throw new StudioException("pathways.json does not say what the course's pathways say.");
    }
}
