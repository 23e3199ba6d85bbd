using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Gallery;

namespace LectureStudio.Features.Videos;

/// <summary>What is said of videos.</summary>
internal static class VideoWords
{
    public static string Of(VideoStanding standing) => standing switch
    {
        VideoStanding.Ready => "Ready",
        VideoStanding.Making => "Being made",
        VideoStanding.Waiting => "Waiting for you",
        _ => "Failed or cancelled",
    };

    public static string Of(VideoOrder order) => order switch
    {
        VideoOrder.Newest => "Newest first",
        VideoOrder.Oldest => "Oldest first",
        VideoOrder.Title => "By title",
        VideoOrder.Longest => "Longest first",
        _ => "Largest first",
    };

    /// <summary>"20 November 2026 · 1080p, tall · 12 MB"</summary>
    public static string About(VideoSummary video)
    {
        var shape = video.Shape switch { "9:16" => ", tall", "1:1" => ", square", _ => "" };
        var size = video.Video is null ? "" : $" · {Words.Bytes(video.Bytes)}";
        // A line breaks between these, never within one.
        return $"{Words.Date(video.Date)} · {video.Resolution}{shape}{size}".Replace(' ', '\u00A0').Replace("\u00A0·\u00A0", " · ", StringComparison.Ordinal);
    }
}
