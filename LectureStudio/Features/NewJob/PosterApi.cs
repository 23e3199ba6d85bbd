namespace LectureStudio.Features.NewJob;

/// <summary><c>/api/looks/KEY/poster</c>: the picture on the card of a recording that was just given.</summary>
internal static class PosterApi
{
    public static void MapPosters(this IEndpointRouteBuilder api) => api.MapGet("looks/{key:maxlength(80)}/poster", (string key, RecordingLooks looks) =>
        looks.PosterPath(key) is { } path ? Results.File(path, "image/jpeg") : Results.NotFound());
}
