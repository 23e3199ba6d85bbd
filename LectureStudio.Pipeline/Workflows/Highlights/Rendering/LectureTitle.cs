using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>The lecture's title on cards and in edit lists: the one that is set, else the recording's name.</summary>
internal static class LectureTitle
{
    public static string Of(CompileSettings settings, SourceFile recording) =>
        settings.Title.Trim() is { Length: > 0 } title ? title : Path.GetFileNameWithoutExtension(recording.Name).Replace('_', ' ').Trim();
}
