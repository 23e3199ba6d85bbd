using LectureStudio.Pipeline.Catalog;
using Microsoft.Net.Http.Headers;

namespace LectureStudio.Api;

/// <summary>
/// <c>/files/lectures/ID/course/…</c>: the pages of a course's site, which find one another by relative addresses. They carry the scripts of
/// this program, and texts of strangers: a sandbox gives them an origin of their own, from which nothing of the studio can be read.
/// </summary>
internal static class CourseSite
{
    /// <summary>What may be loaded comes from the same course alone; nothing may be asked for or sent by script.</summary>
    private const string Policy =
        "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads; default-src 'none'; script-src {0}; style-src {0} 'unsafe-inline'; " +
        "img-src {0} data:; media-src {0}; font-src {0} data:; object-src 'none'; frame-src {0}; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    public static async Task<IResult> PageAsync(Guid id, string? page, HttpRequest request, HttpResponse response, Library library, CancellationToken cancellation)
    {
        // The address is looked up among the names of the lecture's files; it is never a path.
        var name = "course/" + (string.IsNullOrEmpty(page) ? "index.html" : page);
        if (await library.FindAsync(id, cancellation) is not { } lecture
            || lecture.Artifacts.FirstOrDefault(a => a.Name == name) is not { } artifact
            || await library.OpenAsync(artifact.Id, cancellation) is not var (_, path)) return ProblemsInWords.Missing("file");
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ContentSecurityPolicy = string.Format(System.Globalization.CultureInfo.InvariantCulture, Policy, $"{request.Scheme}://{request.Host}/files/lectures/{id}/course/");
        return TypedResults.PhysicalFile(path, TypeOf(artifact), entityTag: artifact.Sha256.Length == 0 ? null : new EntityTagHeaderValue($"\"{artifact.Sha256}\""), enableRangeProcessing: true);
    }

    private static string TypeOf(ArtifactSummary artifact) => Path.GetExtension(artifact.Name).ToLowerInvariant() switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => Serving.Of(artifact.MediaType).ContentType,
    };
}
