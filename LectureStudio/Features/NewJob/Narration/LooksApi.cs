using LectureStudio.Api;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Features.NewJob.Narration;

/// <summary><c>/api/looks/KEY/…</c>: small pictures of a document's pages and of pictures that were just given. The key is the content's hash with its extension.</summary>
internal static class LooksApi
{
    public static void MapLooks(this IEndpointRouteBuilder api)
    {
        api.MapGet("looks/{key:maxlength(80)}/pages/{page:int:range(1,9999)}", PageAsync);
        api.MapGet("looks/{key:maxlength(80)}/picture", PictureAsync);
    }

    private static Task<IResult> PageAsync(string key, int page, int? w, HttpResponse response, SourceStore sources, Thumbnails thumbnails, CancellationToken cancellation) =>
        SendAsync(Find(key, sources) is { Extension: ".pdf" } pdf ? thumbnails.OfPageAsync(pdf.Sha256, pdf.Path, page, w ?? 160, cancellation) : Nothing, response);

    private static Task<IResult> PictureAsync(string key, int? w, HttpResponse response, SourceStore sources, Thumbnails thumbnails, CancellationToken cancellation) =>
        SendAsync(Find(key, sources) is { } picture ? thumbnails.OfPictureAsync(picture.Sha256, MediaTypes.Of(picture.Name), picture.Path, w ?? 160, cancellation) : Nothing, response);

    private static readonly Task<string?> Nothing = Task.FromResult<string?>(null);

    private static SourceFile? Find(string key, SourceStore sources) => sources.Find("given" + Path.GetExtension(key), Path.GetFileNameWithoutExtension(key));

    private static async Task<IResult> SendAsync(Task<string?> made, HttpResponse response)
    {
        if (await made is not { } path) return ProblemsInWords.Missing("picture");
        Serving.Of("image/jpeg").Protect(response);
        response.Headers.CacheControl = "private, max-age=86400"; // its address is its content
        return TypedResults.PhysicalFile(path, "image/jpeg");
    }
}
