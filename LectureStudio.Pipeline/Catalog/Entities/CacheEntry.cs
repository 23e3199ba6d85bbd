namespace LectureStudio.Pipeline.Catalog.Entities;

/// <summary>A stage's output, found by its key. The record is here; its files are in <c>cache/ab/KEY/</c>.</summary>
public sealed class CacheEntry
{
    public string Key { get; set; } = "";
    public string Stage { get; set; } = "";

    /// <summary>The output record as JSON.</summary>
    public string Output { get; set; } = "";

    public string OutputHash { get; set; } = "";

    /// <summary>The files as JSON: name, bytes, SHA-256; null when there are none.</summary>
    public string? Files { get; set; }

    public long Bytes { get; set; }
    public Guid MadeBy { get; set; }
    public double Seconds { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset LastUsedAt { get; set; }
}
