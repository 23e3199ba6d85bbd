using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Catalog.Entities;

namespace LectureStudio.Pipeline.Engine;

/// <summary>How a stage run ended.</summary>
internal abstract record StageOutcome
{
    /// <summary>It gave its output, which is in the cache folder and on the shelf; only the rows are missing.</summary>
    public sealed record Done(CacheEntry Entry, CachedOutput Output, IReadOnlyList<Artifact> Artifacts, double? Duration) : StageOutcome;

    public sealed record Failed(StageFailure Failure) : StageOutcome;

    /// <summary>Somebody cancelled the job, or the studio stops.</summary>
    public sealed record Stopped : StageOutcome;

    /// <summary>The stored result of a stage it needs is gone.</summary>
    public sealed record InputLost(int Position) : StageOutcome;
}

/// <summary>
/// An output that may have something to say that a person should know although the job goes on: a recording that breaks off, no transcript.
/// Or how much it is, where a person may change that.
/// </summary>
public interface ITellsRemark
{
    /// <summary>What is wrong and what to do, two sentences for a lecturer, or how much there is; null when there is nothing to say. Shown at the stage from then on.</summary>
    string? Remark();
}

/// <summary>An output that knows better what its lecture is called than the name of what was given does. A title that a person gave stays.</summary>
public interface ITellsTitle
{
    string Title { get; }
}

/// <summary>An output that tells the lecture's length in seconds.</summary>
public interface ITellsDuration
{
    double Duration { get; }
}
