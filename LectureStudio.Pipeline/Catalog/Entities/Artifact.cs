using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Catalog.Entities;

/// <summary>A file that a lecture owns.</summary>
public sealed class Artifact
{
    public Guid Id { get; set; }
    public Guid LectureId { get; set; }

    /// <summary>The job and stage that made it; null for what a person gave.</summary>
    public Guid? JobId { get; set; }

    public string? Stage { get; set; }

    /// <summary>Name below the lecture's folder, forward slashes; unique within the lecture.</summary>
    public string Name { get; set; } = "";

    public ArtifactKind Kind { get; set; }
    public string MediaType { get; set; } = "";
    public long Bytes { get; set; }
    public string Sha256 { get; set; } = "";

    /// <summary>Absolute path of a file used where it lies; null for one in the lecture's folder.</summary>
    public string? OutsidePath { get; set; }

    /// <summary>Cache key of the stage run whose inputs are its parents; null for what a person gave.</summary>
    public string? StageKey { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
