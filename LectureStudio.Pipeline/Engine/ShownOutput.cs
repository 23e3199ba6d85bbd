using LectureStudio.Pipeline.Catalog.Entities;

namespace LectureStudio.Pipeline.Engine;

/// <summary>An output as it lies on the shelf.</summary>
/// <param name="Stored">Where the cache has it.</param>
/// <param name="Output">The record, its files bound to their paths; null of one that has nothing to show or tell.</param>
/// <param name="Artifacts">Its artifacts, for their rows.</param>
internal sealed record ShownOutput(CachedOutput Stored, object? Output, IReadOnlyList<Artifact> Artifacts)
{
    /// <summary>What there is to say about it on the job's page.</summary>
    public string? Remark => (Output as ITellsRemark)?.Remark();

    /// <summary>The lecture's length in seconds, if it tells.</summary>
    public double? Duration => (Output as ITellsDuration)?.Duration;
}
