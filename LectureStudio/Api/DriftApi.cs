using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Drift;

namespace LectureStudio.Api;

/// <summary><c>/api/lectures/{id}/drift</c>: whether a course's source has changed, and bringing the course up to date.</summary>
internal static class DriftApi
{
    public static void MapDrift(this RouteGroupBuilder api)
    {
        var drift = api.MapGroup("/lectures/{id:guid}/drift");
        drift.MapGet("", async (Guid id, CourseDrift courses, CancellationToken cancellation) => new DriftCheck(null, await courses.FindAsync(id, cancellation)));
        drift.MapPost("", CheckAsync);
        drift.MapPost("update", async (Guid id, CourseDrift courses, CancellationToken cancellation) => await courses.BringUpToDateAsync(id, cancellation));
    }

    private static async Task<DriftCheck> CheckAsync(Guid id, string? archive, string? sha256, CourseDrift courses, SourceStore sources, CancellationToken cancellation)
    {
        if (archive is null) return await courses.CheckAsync(id, cancellation: cancellation);
        var newer = sources.Find(archive, sha256 ?? "") ?? throw new StudioException($"The studio does not have \"{archive}\".", "Upload it first; the answer has the hash to name it by (archive, sha256).");
        return await courses.CheckAsync(id, newer, cancellation);
    }
}
