namespace LectureStudio.Pipeline.Catalog.Entities;

/// <summary>The gate of a stage run: what was proposed, and whether a person has answered.</summary>
public sealed class StageReview
{
    public long StageRunId { get; set; }

    /// <summary>Hash of what the stage itself gave.</summary>
    public string ProposalHash { get; set; } = "";

    public bool IsAnswered { get; set; }

    /// <summary>The proposal came from the cache.</summary>
    public bool WasReused { get; set; }

    /// <summary>Number of the revision that counts; null for the proposal as it is.</summary>
    public int? Version { get; set; }

    public DateTimeOffset AskedAt { get; set; }
}
