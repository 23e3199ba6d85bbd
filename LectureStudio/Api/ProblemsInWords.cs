using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LectureStudio.Api;

/// <summary>Turns failures into problem details (RFC 9457) with the message and the remedy that a person would see on the page.</summary>
internal sealed class ProblemsInWords(RequestDelegate next, ILogger<ProblemsInWords> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && e is not OperationCanceledException)
        {
            await Explain(e, context.Request).ExecuteAsync(context);
        }
    }

    /// <summary>404, for a person: "This job is not here."</summary>
    public static ProblemHttpResult Missing(string what) =>
        Problem(StatusCodes.Status404NotFound, $"This {what} is not here.", "It may have been deleted; look in the library.");

    /// <summary>409: it is there, but this cannot be done with it now.</summary>
    public static ProblemHttpResult Conflict(StudioException e) => Problem(StatusCodes.Status409Conflict, e.Message, e.Remedy);

    /// <summary>412: it was changed since the caller read it.</summary>
    public static ProblemHttpResult PreconditionFailed(StudioException e) => Problem(StatusCodes.Status412PreconditionFailed, e.Message, e.Remedy);

    private static ProblemHttpResult Problem(int status, string message, string remedy) =>
        TypedResults.Problem(message, statusCode: status, extensions: new Dictionary<string, object?> { ["remedy"] = remedy });

    private ProblemHttpResult Explain(Exception failure, HttpRequest request)
    {
        if (failure is StudioException expected) return Problem(StatusCodes.Status400BadRequest, expected.Message, expected.Remedy);
        if (failure is BadHttpRequestException bad) return Problem(bad.StatusCode, "The request could not be read.", "Check the names and the values of what was sent.");
        log.LogError(failure, "Answering {Method} {Path} failed", request.Method, request.Path);
        return Problem(StatusCodes.Status500InternalServerError, "Something unexpected happened.", "Try again; the server's log says more.");
    }
}
