using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Mvc;

namespace LectureStudio.Api;

/// <summary>What a browser says before it sends a file.</summary>
internal sealed record UploadRequest(string? Name, long Bytes, string? Fingerprint);

/// <summary>
/// <c>/api/uploads</c>: files in pieces, after the manner of tus (https://tus.io/protocols/resumable-upload): begin, ask for the offset, append,
/// finish. Bodies are JSON or carry the header <c>Upload-Offset</c>, so that no other site's form can send them.
/// </summary>
internal static class Uploads
{
    /// <summary>Larger pieces are refused; the script sends at most half of it.</summary>
    private const long LargestPiece = 32 << 20;

    private const string OffsetHeader = "Upload-Offset";

    public static IServiceCollection AddUploads(this IServiceCollection services)
    {
        services.AddOptions<UploadOptions>().BindConfiguration(UploadOptions.Section);
        return services.AddSingleton<UploadDesk>();
    }

    public static void MapUploads(this IEndpointRouteBuilder api)
    {
        var uploads = api.MapGroup("uploads").AddEndpointFilter(RefuseInWordsAsync);
        uploads.MapPost("", (UploadRequest request, UploadDesk desk) => desk.Begin(request.Name, request.Bytes, request.Fingerprint));
        uploads.MapGet("{id:guid}", (Guid id, UploadDesk desk) => desk.Find(id) ?? throw UploadRefusal.Unknown());
        uploads.MapPatch("{id:guid}", AppendAsync);
        uploads.MapPost("{id:guid}/finish", (Guid id, UploadDesk desk, CancellationToken cancellation) => desk.FinishAsync(id, cancellation));
        uploads.MapDelete("{id:guid}", (Guid id, UploadDesk desk) => desk.Abandon(id));
    }

    [RequestSizeLimit(LargestPiece)]
    private static async Task<IResult> AppendAsync(Guid id, HttpRequest request, UploadDesk desk, CancellationToken cancellation)
    {
        if (!long.TryParse(request.Headers[OffsetHeader], out var offset)) return TypedResults.BadRequest($"The header {OffsetHeader} is missing.");
        var isTaken = await desk.AppendAsync(id, offset, request.Body, cancellation);
        var state = desk.Find(id) ?? throw UploadRefusal.Unknown();
        return isTaken ? TypedResults.Ok(state) : TypedResults.Conflict(state);
    }

    private static async ValueTask<object?> RefuseInWordsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StudioException refusal)
        {
            return TypedResults.Problem(refusal.Message, statusCode: (refusal as UploadRefusal)?.Status ?? StatusCodes.Status400BadRequest, extensions: new Dictionary<string, object?> { ["remedy"] = refusal.Remedy });
        }
        catch (IOException) when (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return TypedResults.Empty; // The sender went away; what came is kept.
        }
        catch (BadHttpRequestException) when (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return TypedResults.Empty; // The same, as Kestrel says it.
        }
    }
}
