using System.Collections.Concurrent;
using LectureStudio.Api;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using Microsoft.Net.Http.Headers;

namespace LectureStudio.Features.Course.Result;

/// <summary>
/// The pictures that a course shows of its source. They were looked at when it was written: they are of the kind that their name says, can be decoded
/// wholly, and are no larger than its files allow.
/// </summary>
internal sealed class CoursePictures(Pipeline.Catalog.Jobs jobs)
{
    private const int Kept = 40;

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal) { [".png"] = "image/png", [".jpg"] = "image/jpeg", [".gif"] = "image/gif", [".webp"] = "image/webp" };

    /// <summary>A course with all its words is read once and not for each of its pictures. Their names are made of their content.</summary>
    private readonly ConcurrentDictionary<Guid, IReadOnlyDictionary<string, StageFile>> known = new();

    /// <summary>Where a page loads a picture from; null when it is not stored any more.</summary>
    public static string? Address(Guid job, CoursePicture picture) =>
        picture.File is { } file && TypeOf(file.Name) is not null && File.Exists(file.Path) ? $"/api/jobs/{job}/pictures/{string.Join('/', file.Name.Split('/').Select(Uri.EscapeDataString))}" : null;

    /// <summary>What a browser is told of it; null for what is no picture.</summary>
    public static string? TypeOf(string name) => Types.GetValueOrDefault(Path.GetExtension(name));

    /// <summary>The path of a picture of a job's course; null when it has none of that name.</summary>
    public async Task<string?> FindAsync(Guid job, string name, CancellationToken cancellation)
    {
        if (Known(job, name) is { } path) return path;
        if (await jobs.OutputAsync<WrittenCourse>(job, cancellation) is not { } course) return null;
        if (known.Count > Kept) known.Clear();
        known[job] = course.Modules.SelectMany(m => m.Blocks).Select(b => b.Picture?.File).OfType<StageFile>().DistinctBy(f => f.Name).ToDictionary(f => f.Name, StringComparer.Ordinal);
        return Known(job, name);
    }

    private string? Known(Guid job, string name) => known.TryGetValue(job, out var pictures) && pictures.TryGetValue(name, out var file) && File.Exists(file.Path) ? file.Path : null;
}

/// <summary><c>/api/jobs/JOB/pictures/NAME</c>.</summary>
internal static class CoursePicturesApi
{
    /// <summary>A picture that is opened by itself can do nothing either.</summary>
    private const string Policy = "default-src 'none'; sandbox";

    public static void MapCoursePictures(this IEndpointRouteBuilder api) => api.MapGet(
        "jobs/{job:guid}/pictures/{**name}",
        async (Guid job, string name, CoursePictures pictures, HttpResponse response, CancellationToken cancellation) =>
        {
            // The name is looked up among those of the course; it is never a path.
            if (CoursePictures.TypeOf(name) is not { } type || await pictures.FindAsync(job, name, cancellation) is not { } path) return ProblemsInWords.Missing("picture");
            Serving.Of(type).Protect(response);
            response.Headers.ContentSecurityPolicy = Policy;
            return Results.File(path, type, entityTag: new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(path)}\""), enableRangeProcessing: true);
        });
}
