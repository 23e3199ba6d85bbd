using System.Collections.Frozen;

namespace LectureStudio.Api;

/// <summary>How a file that people gave, or that was made from one, is handed to a browser without trusting it.</summary>
/// <param name="ContentType">The media type the browser is told.</param>
/// <param name="IsShown">Whether it may be shown in the page; all else is a download.</param>
/// <param name="IsActive">Whether it could carry scripts, and is put into a sandbox.</param>
internal sealed record Serving(string ContentType, bool IsShown, bool IsActive)
{
    /// <summary>
    /// No scripts, no origin, nothing loaded from elsewhere: a handout carries its pictures and styles itself.
    /// Links may leave the frame, for they lead to the recording.
    /// </summary>
    private const string Sandbox =
        "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; " +
        "default-src 'none'; img-src data:; media-src data:; font-src data:; style-src 'unsafe-inline' data:; form-action 'none'; base-uri 'none'";

    private static readonly FrozenSet<string> Active = FrozenSet.ToFrozenSet(
        ["text/html", "application/xhtml+xml", "image/svg+xml", "text/xml", "application/xml"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Plain = FrozenSet.ToFrozenSet(
        ["text/plain", "text/markdown", "text/csv", "application/x-subrip"], StringComparer.OrdinalIgnoreCase);

    public static Serving Of(string mediaType)
    {
        var type = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        if (Active.Contains(type)) return new(type is "image/svg+xml" ? type : type + "; charset=utf-8", IsShown: true, IsActive: true);
        if (Plain.Contains(type)) return new("text/plain; charset=utf-8", IsShown: true, IsActive: false);
        if (type is "text/vtt" or "application/json") return new(type + "; charset=utf-8", IsShown: true, IsActive: false);
        var isShown = type is "application/pdf" || type.StartsWith("image/") || type.StartsWith("video/") || type.StartsWith("audio/");
        return isShown ? new(type, IsShown: true, IsActive: false) : new("application/octet-stream", IsShown: false, IsActive: false);
    }

    public void Protect(HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Referrer-Policy"] = "no-referrer";
        // Kept, but asked for again each time: an artifact's content changes when its job runs again.
        response.Headers.CacheControl = "private, no-cache";
        if (IsActive) response.Headers.ContentSecurityPolicy = Sandbox;
    }
}
