using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>A lecture as the library shows it.</summary>
/// <param name="Duration">Seconds, or null before it is known.</param>
/// <param name="Poster">The artifact to show as its picture, or null.</param>
/// <param name="Made">What was made: titles of workflows with a completed job.</param>
public sealed record LectureSummary(
    Guid Id,
    string Title,
    DateOnly Date,
    double? Duration,
    Guid? Poster,
    IReadOnlyList<string> Made,
    int ArtifactCount,
    long Bytes,
    DateTimeOffset CreatedAt);

/// <summary>A lecture with its artifacts and jobs.</summary>
public sealed record LectureDetails(LectureSummary Summary, IReadOnlyList<ArtifactSummary> Artifacts, IReadOnlyList<JobSummary> Jobs, string Folder);

/// <summary>A file that a lecture owns.</summary>
/// <param name="Name">Its name below the lecture's folder: <c>slides/001.png</c>.</param>
/// <param name="Stage">The stage that made it, or null for what a person gave.</param>
public sealed record ArtifactSummary(
    Guid Id,
    Guid LectureId,
    string Name,
    ArtifactKind Kind,
    string MediaType,
    long Bytes,
    string Sha256,
    Guid? JobId,
    string? Stage,
    DateTimeOffset CreatedAt);

/// <summary>Which lectures to list; null means any.</summary>
public sealed record LectureFilter(string? Text = null, DateOnly? From = null, DateOnly? To = null, int Take = 500);

/// <summary>Space used and left where the studio keeps its files, in bytes.</summary>
public sealed record StorageUse(long Lectures, long Cache, long Free);
