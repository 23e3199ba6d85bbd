namespace LectureStudio.Pipeline.Catalog.Entities;

/// <summary>A line of a job's history: submitted, paused, retried, failed, found interrupted.</summary>
public sealed class JobEvent
{
    public long Id { get; set; }
    public Guid JobId { get; set; }
    public DateTimeOffset At { get; set; }
    public string? Stage { get; set; }
    public string Text { get; set; } = "";
}
