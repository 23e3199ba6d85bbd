using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Writing;

/// <summary>Files of the shelf that a module may embed.</summary>
internal static class ShelfMaterial
{
    private const string Folder = "lectures";

    /// <summary>What a learner can look at: clips, videos, handouts.</summary>
    public static bool IsEmbedded(ArtifactSummary artifact) => artifact.MediaType.Split(';')[0] is "video/mp4" or "application/pdf";

    /// <summary>A file of a lecture, named by its place on the shelf: two lectures may have files of one name.</summary>
    public static CourseMaterial Of(StorageOptions storage, ArtifactSummary artifact, string path, string title)
    {
        var shelf = Path.Combine(Path.GetFullPath(storage.Root), Folder);
        var name = Path.GetRelativePath(shelf, path).Replace('\\', '/');
        return new(title, artifact.MediaType, name.StartsWith("..", StringComparison.Ordinal) ? new(Path.GetFileName(path), Path.GetDirectoryName(path)!) : new(name, shelf), artifact.Id);
    }

    /// <summary>A file of that name on the shelf; saving refuses one that is not there.</summary>
    public static StageFile Of(StorageOptions storage, string name) => new(name, Path.Combine(Path.GetFullPath(storage.Root), Folder));
}
