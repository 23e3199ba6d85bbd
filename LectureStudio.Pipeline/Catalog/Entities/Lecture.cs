namespace LectureStudio.Pipeline.Catalog.Entities;

/// <summary>One item on the shelf.</summary>
public sealed class Lecture
{
    public Guid Id { get; set; }
    public string Title { get; set; } = "";
    public DateOnly Date { get; set; }

    /// <summary>Folder below the storage root: <c>lectures/2026-11-20/linear-regression-7f3a</c>.</summary>
    public string Folder { get; set; } = "";

    /// <summary>SHA-256 of the recording, so that the same one given again finds its lecture.</summary>
    public string? SourceSha256 { get; set; }

    /// <summary>Seconds.</summary>
    public double? Duration { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Taken off the shelf; removed for good a week later.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    public List<Artifact> Artifacts { get; set; } = [];
    public List<Job> Jobs { get; set; } = [];
}
