namespace LectureStudio.Pipeline.Catalog.Entities;

/// <summary>A stage within a job: the queue of record.</summary>
public sealed class StageRunRow
{
    public long Id { get; set; }
    public Guid JobId { get; set; }

    /// <summary>Place in the plan, from 0.</summary>
    public int Position { get; set; }

    public string Stage { get; set; } = "";
    public StageState State { get; set; }

    /// <summary>The cache key it ran or was reused under.</summary>
    public string? Key { get; set; }

    /// <summary>The key's parts as JSON, so that two can be compared.</summary>
    public string? KeyParts { get; set; }

    public string? Why { get; set; }

    /// <summary>Hash of the output record and its files.</summary>
    public string? OutputHash { get; set; }

    /// <summary>How often the studio died while it ran.</summary>
    public int Interruptions { get; set; }

    /// <summary>Run it even if the cache has its output: a person asked for it.</summary>
    public bool IsForced { get; set; }

    public DateTimeOffset? StartedAt { get; set; }
    public double? Seconds { get; set; }
    public double Fraction { get; set; }
    public string? Message { get; set; }

    /// <summary>A <see cref="StageFailure"/> as JSON.</summary>
    public string? Failure { get; set; }

    /// <summary>Its gate, once something was proposed; null for a stage without one.</summary>
    public StageReview? Review { get; set; }
}
