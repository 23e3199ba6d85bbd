using LectureStudio.Features.Videos;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Features.Library;

/// <summary>Which of a lecture's files plays as its recording.</summary>
internal static class Recordings
{
    private static readonly string[] Common = ["video/mp4", "video/webm", "audio/mpeg", "audio/mp4", "audio/wav", "audio/x-wav", "audio/ogg", "audio/flac", "audio/webm"];

    /// <summary>What the person gave comes first; a whole copy in a common container stands in for what few browsers play. Clips, reels and scenes are no copies.</summary>
    public static ArtifactSummary? Best(IReadOnlyList<ArtifactSummary> artifacts) => artifacts
        .Where(a => a.MediaType.StartsWith("video/") || a.MediaType.StartsWith("audio/"))
        .Where(a => !ClipFiles.IsPart(a) && !NarratedFiles.IsScene(a.Name))
        .OrderBy(a => (Common.Contains(a.MediaType) ? 0 : 2) + (a.Kind == ArtifactKind.Recording ? 0 : 1))
        .FirstOrDefault();
}
