using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Gallery;

/// <summary>The narrated videos of the studio, one for each lecture that has or gets one.</summary>
public sealed class Videos(IDbContextFactory<StudioDb> databases)
{
    private const string Workflow = "narrated-video";
    private const string Scenes = "scenes/";

    /// <summary>Those that match, in the order asked for.</summary>
    public async Task<IReadOnlyList<VideoSummary>> ListAsync(VideoFilter filter, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var lectures = db.Lectures.AsNoTracking().Where(l => l.DeletedAt == null && l.Jobs.Any(j => j.Workflow == Workflow));
        if (!string.IsNullOrWhiteSpace(filter.Text)) lectures = lectures.Where(l => EF.Functions.Like(l.Title, "%" + filter.Text.Trim() + "%"));
        var rows = await lectures.Select(l => new
        {
            l.Id,
            l.Title,
            l.Date,
            l.Duration,
            Job = l.Jobs.Where(j => j.Workflow == Workflow).OrderByDescending(j => j.Sequence).Select(j => new { j.Id, j.State, j.Settings, j.CreatedAt }).First(),
            Video = l.Artifacts.Where(a => a.Name == "video.mp4").Select(a => new { a.Id, a.Bytes }).FirstOrDefault(),
            Picture = l.Artifacts.Where(a => a.Name == "thumbnail.jpg").Select(a => (Guid?)a.Id).FirstOrDefault(),
            Scenes = l.Artifacts.Count(a => a.Name.StartsWith(Scenes)),
        }).ToListAsync(cancellation);
        var videos = rows.Select(r =>
        {
            var (resolution, shape) = Settings(r.Job.Settings);
            return new VideoSummary(r.Id, r.Title, r.Date, r.Job.CreatedAt, r.Job.Id, r.Job.State, r.Video?.Id, r.Picture, r.Duration, r.Video?.Bytes ?? 0, r.Scenes, resolution, shape);
        });
        if (filter.Shape is { } wanted) videos = videos.Where(v => v.Shape == wanted);
        if (filter.Is is { } standing) videos = videos.Where(v => StandingOf(v) == standing);
        return [.. Ordered(videos, filter.Order).Take(filter.Take)];
    }

    /// <summary>Where a video stands: one whose newest job was cancelled is ready as long as an earlier one made it.</summary>
    public static VideoStanding StandingOf(VideoSummary video) => video.State switch
    {
        JobState.Completed => VideoStanding.Ready,
        JobState.AwaitingInput => VideoStanding.Waiting,
        JobState.Pending or JobState.Running or JobState.Paused => VideoStanding.Making,
        JobState.Cancelled when video.Video is not null => VideoStanding.Ready,
        _ => VideoStanding.Failed,
    };

    private static IEnumerable<VideoSummary> Ordered(IEnumerable<VideoSummary> videos, VideoOrder order) => order switch
    {
        VideoOrder.Oldest => videos.OrderBy(v => v.CreatedAt),
        VideoOrder.Title => videos.OrderBy(v => v.Title, StringComparer.OrdinalIgnoreCase).ThenByDescending(v => v.CreatedAt),
        VideoOrder.Longest => videos.OrderByDescending(v => v.Seconds ?? 0).ThenByDescending(v => v.CreatedAt),
        VideoOrder.Largest => videos.OrderByDescending(v => v.Bytes).ThenByDescending(v => v.CreatedAt),
        _ => videos.OrderByDescending(v => v.CreatedAt),
    };

    private static (string Resolution, string Shape) Settings(string json)
    {
        using var settings = JsonDocument.Parse(json);
        return (Text("resolution"), Text("format"));

        string Text(string name) => settings.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
    }
}
