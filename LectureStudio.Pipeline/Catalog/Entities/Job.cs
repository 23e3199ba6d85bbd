namespace LectureStudio.Pipeline.Catalog.Entities;

/// <summary>One run of a workflow for a lecture, with settings.</summary>
public sealed class Job
{
    public Guid Id { get; set; }

    /// <summary>Order of submission.</summary>
    public long Sequence { get; set; }

    public Guid LectureId { get; set; }
    public string Workflow { get; set; } = "";
    public JobState State { get; set; }

    /// <summary>The workflow's input record as JSON.</summary>
    public string Input { get; set; } = "";

    /// <summary>The workflow's settings record as JSON, complete with defaults.</summary>
    public string Settings { get; set; } = "";

    /// <summary>Equal for jobs that would do the same for the same lecture.</summary>
    public string Identity { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Share done when last saved, 0 to 1.</summary>
    public double Fraction { get; set; }

    public List<StageRunRow> Stages { get; set; } = [];
    public List<StageRevision> Revisions { get; set; } = [];
    public List<JobEvent> Events { get; set; } = [];
}
