using System.Text.Json;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights.Exports;

/// <summary>Writes <c>clips.json</c>: each clip with its reasons, its pieces in the recording and its files.</summary>
internal static class ClipsFile
{
    /// <summary>The file's text. Without clips the list is empty and <c>missing</c> says why.</summary>
    public static string Json(ClipPlan plan, RenderedClips rendered)
    {
        var lines = plan.Clips.Zip(rendered.Clips, (clip, made) => new Line(
            clip.Id, clip.Title, clip.Score, clip.Reasons, clip.Pieces, made.Video.Name, made.Captions.Name, made.Thumbnail?.Name, made.Seconds, clip.Layout, clip.Captions));
        var reel = rendered.Reel is null ? null : new ReelLine(rendered.Reel.Name, rendered.ReelCaptions?.Name, rendered.ReelChapters);
        return JsonSerializer.Serialize(new File([.. lines], reel, plan.Missing), StudioJson.Indented) + "\n";
    }

    private sealed record File(IReadOnlyList<Line> Clips, ReelLine? Reel, string? Missing);

    private sealed record Line(
        string Id, string Title, double Score, IReadOnlyList<Evidence> Reasons, IReadOnlyList<ClipPiece> Pieces, string File, string Captions, string? Thumbnail, double Seconds,
        ClipLayout Layout, CaptionStyle CaptionStyle);

    private sealed record ReelLine(string File, string? Captions, IReadOnlyList<ReelChapter> Chapters);
}
