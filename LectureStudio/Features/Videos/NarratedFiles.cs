using System.Globalization;

namespace LectureStudio.Features.Videos;

/// <summary>The files of a narrated video by their fixed names: <c>video.mp4</c>, <c>scenes/01.mp4</c>.</summary>
internal static class NarratedFiles
{
    /// <summary>The workflow that makes them.</summary>
    public const string Workflow = "narrated-video";

    public const string Video = "video.mp4";

    private const string Folder = "scenes/";

    /// <summary>Shows one scene only.</summary>
    public static bool IsScene(string name) => name.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>"Scene 3"; null for other files.</summary>
    public static string? SceneTitle(string name) =>
        IsScene(name) && int.TryParse(Path.GetFileNameWithoutExtension(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? $"Scene {number}" : null;
}
