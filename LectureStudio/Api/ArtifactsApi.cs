using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Api;

/// <summary><c>/api/artifacts</c>: what a file is and what it was made from; its content is at <c>/files/artifacts/{id}</c>.</summary>
internal static class ArtifactsApi
{
    public static void MapArtifacts(this RouteGroupBuilder api)
    {
        api.MapGet("artifacts/{id:guid}", FindAsync);
        api.MapGet("artifacts/{id:guid}/parents", ParentsAsync);
    }

    private static async Task<IResult> ParentsAsync(Guid id, Library library, CancellationToken cancellation) =>
        await library.OpenAsync(id, cancellation) is null ? ProblemsInWords.Missing("file") : TypedResults.Ok(await library.ParentsAsync(id, cancellation));

    private static async Task<IResult> FindAsync(Guid id, Library library, CancellationToken cancellation) =>
        await library.OpenAsync(id, cancellation) is { } found ? TypedResults.Ok(found.Artifact) : ProblemsInWords.Missing("file");
}
