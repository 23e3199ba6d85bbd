using System.Globalization;
using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Features.Library;

/// <summary>The files of highlights by their fixed names: <c>reel.mp4</c>, <c>clips/01.mp4</c>.</summary>
internal static class ClipFiles
{
    public const string Reel = "reel.mp4";

    private const string Folder = "clips/";

    /// <summary>Shows a part of the lecture only.</summary>
    public static bool IsPart(ArtifactSummary artifact) => artifact.Name.StartsWith("reel.", StringComparison.Ordinal) || artifact.Name.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>"Clip 3" or "Highlight reel"; null for other files.</summary>
    public static string? Title(string name)
    {
        if (name.StartsWith("reel.", StringComparison.Ordinal)) return "Highlight reel";
        return name.StartsWith(Folder, StringComparison.Ordinal) && int.TryParse(Path.GetFileNameWithoutExtension(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? $"Clip {number}" : null;
    }
}
