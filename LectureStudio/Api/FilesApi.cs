using LectureStudio.Pipeline.Catalog;
using Microsoft.Net.Http.Headers;

namespace LectureStudio.Api;

/// <summary>
/// <c>/files</c>: artifacts, thumbnails, pictures of running stages, a lecture as ZIP. Everything is named by id; no part of the address
/// is ever used as a path.
/// </summary>
internal static class FilesApi
{
    /// <summary>Players and download tools ask for the length first.</summary>
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFiles(this RouteGroupBuilder files)
    {
        files.MapMethods("artifacts/{id:guid}", Methods, ArtifactAsync);
        files.MapMethods("artifacts/{id:guid}/thumb", Methods, ThumbnailAsync);
        files.MapMethods("lectures/{id:guid}.zip", Methods, LectureZip.SendAsync);
        files.MapMethods("lectures/{id:guid}/course/{**page}", Methods, CourseSite.PageAsync);
        files.MapMethods("jobs/{job:guid}/{stage:alpha:maxlength(64)}/{number:int:range(0,9999)}", Methods, Picture);
    }

    private static async Task<IResult> ArtifactAsync(Guid id, string? download, HttpResponse response, Library library, CancellationToken cancellation)
    {
        if (await library.OpenAsync(id, cancellation) is not var (artifact, path)) return ProblemsInWords.Missing("file");
        var serving = Serving.Of(artifact.MediaType);
        serving.Protect(response);
        return TypedResults.PhysicalFile(
            path,
            serving.ContentType,
            download is not null || !serving.IsShown ? DownloadName.Of(artifact.Name) : null,
            entityTag: Tag(artifact.Sha256),
            enableRangeProcessing: true);
    }

    private static async Task<IResult> ThumbnailAsync(Guid id, int? w, HttpResponse response, Library library, Thumbnails thumbnails, CancellationToken cancellation)
    {
        if (await library.OpenAsync(id, cancellation) is not var (artifact, path)) return ProblemsInWords.Missing("file");
        if (await thumbnails.OfAsync(artifact, path, w ?? 320, cancellation) is not { } thumbnail) return ProblemsInWords.Missing("picture");
        Serving.Of("image/jpeg").Protect(response);
        return TypedResults.PhysicalFile(thumbnail, "image/jpeg", entityTag: Tag(Path.GetFileNameWithoutExtension(thumbnail)));
    }

    private static IResult Picture(Guid job, string stage, int number, HttpResponse response, Jobs jobs)
    {
        if (jobs.PicturePath(job, stage, number) is not { } path || !File.Exists(path)) return ProblemsInWords.Missing("picture");
        var mediaType = Path.GetExtension(path).ToLowerInvariant() switch { ".png" => "image/png", ".webp" => "image/webp", _ => "image/jpeg" };
        Serving.Of(mediaType).Protect(response);
        return TypedResults.PhysicalFile(path, mediaType, lastModified: new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero));
    }

    private static EntityTagHeaderValue? Tag(string hash) => hash.Length == 0 ? null : new EntityTagHeaderValue($"\"{hash}\"");
}
