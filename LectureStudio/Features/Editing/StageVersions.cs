using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Features.Editing;

/// <summary>The versions of one stage's output.</summary>
/// <param name="Stage">Its name in code.</param>
/// <param name="Versions">Newest first; never empty.</param>
public sealed record StageVersions(string Stage, IReadOnlyList<RevisionSummary> Versions)
{
    /// <summary>The one in force.</summary>
    public RevisionSummary Current => Versions.First(v => v.IsCurrent);
}
