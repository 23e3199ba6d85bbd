using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Api;

/// <summary><c>/api/artifacts</c>: what a file is; its content is at <c>/files/artifacts/{id}</c>.</summary>
internal static class ArtifactsApi
{
    public static void MapArtifacts(this RouteGroupBuilder api) => api.MapGet("artifacts/{id:guid}", FindAsync);

    private static async Task<IResult> FindAsync(Guid id, Library library, CancellationToken cancellation) =>
        await library.OpenAsync(id, cancellation) is { } found ? TypedResults.Ok(found.Artifact) : ProblemsInWords.Missing("file");
}
