using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Cli.Process;

/// <summary>The folder for the results: what the job made, under fixed names, and nothing that an earlier run left.</summary>
internal sealed class OutFolder(string path)
{
    // The names of the last run, so that pictures of slides that are no longer found do not stay behind. Other files are the user's.
    private string ListPath => Path.Combine(path, ".studio", "published.json");

    /// <summary>Copies, because people edit what they find here, and the stage cache must not change with it; a video is only linked.</summary>
    public async Task PublishAsync(Library library, Guid lecture)
    {
        var details = await library.FindAsync(lecture);
        List<string> published = [];
        foreach (var artifact in details?.Artifacts.Where(a => a.Stage is not null) ?? [])
        {
            if (await library.OpenAsync(artifact.Id) is not { } file) continue;
            var target = Path.Combine(path, artifact.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            // A link from an earlier run must go first, or the copy would write through it.
            File.Delete(target);
            if (artifact.Kind == ArtifactKind.Video) HardLink.Create(file.Path, target);
            else File.Copy(file.Path, target);
            published.Add(artifact.Name);
        }
        foreach (var old in Earlier().Except(published)) File.Delete(Path.Combine(path, old));
        await File.WriteAllTextAsync(ListPath, JsonSerializer.Serialize(published));
    }

    private IReadOnlyList<string> Earlier() =>
        File.Exists(ListPath) ? JsonSerializer.Deserialize<List<string>>(File.ReadAllText(ListPath)) ?? [] : [];
}
