using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Gallery;

/// <summary>A narrated video as the gallery shows it: finished, being made, or failed.</summary>
/// <param name="Lecture">The lecture it stands under.</param>
/// <param name="Job">The newest job that makes it.</param>
/// <param name="State">Of that job.</param>
/// <param name="Video">The artifact that plays, perhaps of an earlier job; null before there is one.</param>
/// <param name="Picture">The artifact of its thumbnail, or null.</param>
/// <param name="Seconds">How long it is; null before it is known.</param>
/// <param name="Bytes">Of the video; 0 before there is one.</param>
/// <param name="Scenes">How many were made so far.</param>
/// <param name="Resolution">As in the settings: <c>1080p</c>.</param>
/// <param name="Shape">As in the settings: <c>16:9</c>.</param>
public sealed record VideoSummary(
    Guid Lecture, string Title, DateOnly Date, DateTimeOffset CreatedAt, Guid Job, JobState State,
    Guid? Video, Guid? Picture, double? Seconds, long Bytes, int Scenes, string Resolution, string Shape);

/// <summary>Which videos, and in which order; null means any.</summary>
/// <param name="Text">A part of the title.</param>
/// <param name="Shape"><c>16:9</c>, <c>9:16</c> or <c>1:1</c>.</param>
/// <param name="Is">Where they stand.</param>
public sealed record VideoFilter(string? Text = null, string? Shape = null, VideoStanding? Is = null, VideoOrder Order = VideoOrder.Newest, int Take = 500);

/// <summary>Where a video stands.</summary>
public enum VideoStanding { Ready, Making, Waiting, Failed }

/// <summary>What comes first.</summary>
public enum VideoOrder { Newest, Oldest, Title, Longest, Largest }
