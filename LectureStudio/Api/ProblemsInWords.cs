using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LectureStudio.Api;

/// <summary>Turns failures into problem details (RFC 9457) with the message and the remedy that a person would see on the page.</summary>
internal sealed class ProblemsInWords(ILogger<ProblemsInWords> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            var answer = await next(context);
            // A body or a parameter that cannot be read: the handler has not run and the answer would be empty.
            return context.HttpContext.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false }
                ? Bad("The request could not be read.", "Check the names and the values of what was sent.")
                : answer;
        }
        catch (StudioException e)
        {
            return Bad(e.Message, e.Remedy);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Answering {Method} {Path} failed", context.HttpContext.Request.Method, context.HttpContext.Request.Path);
            return Problem(StatusCodes.Status500InternalServerError, "Something unexpected happened.", "Try again; the server's log says more.");
        }
    }

    /// <summary>400: what was asked for makes no sense.</summary>
    public static ProblemHttpResult Bad(string message, string remedy = "") => Problem(StatusCodes.Status400BadRequest, message, remedy);

    /// <summary>404, for a person: "This job is not here."</summary>
    public static ProblemHttpResult Missing(string what) =>
        Problem(StatusCodes.Status404NotFound, $"This {what} is not here.", "It may have been deleted; look in the library.");

    /// <summary>409: it is there, but this cannot be done with it now.</summary>
    public static ProblemHttpResult Conflict(StudioException e) => Problem(StatusCodes.Status409Conflict, e.Message, e.Remedy);

    private static ProblemHttpResult Problem(int status, string message, string remedy) =>
        TypedResults.Problem(message, statusCode: status, extensions: new Dictionary<string, object?> { ["remedy"] = remedy });
}
