using Microsoft.Extensions.Primitives;

namespace LectureStudio.Hosting;

/// <summary>What every answer carries and which requests are not answered at all.</summary>
internal static class Guards
{
    // Inline styles are what Radzen positions and sizes with; scripts come from here alone. Frames: previews of artifacts.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; " +
        "connect-src 'self'; frame-src 'self' blob:; object-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>Adds the headers, which an endpoint may have set more strictly itself.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>
    /// Refuses what other sites' pages send here: without accounts, being on this machine is the only credential, and any page
    /// in the same browser has it. Following a link to the studio stays possible.
    /// </summary>
    public static void UseOriginCheck(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsOwn(context.Request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("This request comes from another site and was not taken.");
    });

    private static bool IsOwn(HttpRequest request)
    {
        var changesNothing = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !request.HttpContext.WebSockets.IsWebSocketRequest && !IsUpgrade(request);
        if (changesNothing) return true;
        return request.Headers.Origin is not { Count: > 0 } origin || StringValues.Equals(origin, new StringValues($"{request.Scheme}://{request.Host}"));
    }

    private static bool IsUpgrade(HttpRequest request) => request.Headers.Upgrade.Count > 0;
}
