namespace LectureStudio.Pipeline.Catalog.Entities;

/// <summary>A stage's output as a person edited it. The output itself is the cache entry under <see cref="Key"/>, which is never evicted.</summary>
public sealed class StageRevision
{
    public long Id { get; set; }
    public Guid JobId { get; set; }
    public string Stage { get; set; } = "";

    /// <summary>From 1, within job and stage.</summary>
    public int Number { get; set; }

    /// <summary>Content key of the edited output.</summary>
    public string Key { get; set; } = "";

    public string OutputHash { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public string? Note { get; set; }
}
