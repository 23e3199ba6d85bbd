using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Cli.Process;

/// <summary>The folder for the results: what the job made, under fixed names, and nothing that an earlier run left.</summary>
/// <param name="path">The folder.</param>
/// <param name="list">Where the names of the last run are kept, so that pictures of slides that are no longer found do not stay behind. Other files are the user's.</param>
internal sealed class OutFolder(string path, string list)
{

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
        Directory.CreateDirectory(path);
        foreach (var old in Earlier().Except(published)) File.Delete(Path.Combine(path, old));
        await File.WriteAllTextAsync(list, JsonSerializer.Serialize(published));
    }

    private IReadOnlyList<string> Earlier() =>
        File.Exists(list) ? JsonSerializer.Deserialize<List<string>>(File.ReadAllText(list)) ?? [] : [];
}
