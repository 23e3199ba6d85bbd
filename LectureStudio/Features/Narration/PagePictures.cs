using System.Collections.Concurrent;
using LectureStudio.Api;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Features.Narration;

/// <summary><c>/api/jobs/JOB/pages/NUMBER</c>: small pictures of the pages that a job has read.</summary>
internal sealed class PagePictures(Pipeline.Catalog.Jobs jobs, Thumbnails thumbnails)
{
    private const int Kept = 40;

    /// <summary>A page with all its words is read once and not for each of its pictures.</summary>
    private readonly ConcurrentDictionary<Guid, IReadOnlyDictionary<int, StageFile>> known = new();

    /// <summary>The path of a JPEG of about this width, or null.</summary>
    public async Task<string?> FindAsync(Guid job, int page, int width, CancellationToken cancellation)
    {
        if (Known(job, page) is not { } preview)
        {
            if (await jobs.OutputAsync<SourceDocument>(job, cancellation) is not { } document) return null;
            if (known.Count > Kept) known.Clear();
            known[job] = document.Pages.ToDictionary(p => p.Number, p => p.Preview);
            if (Known(job, page) is not { } read) return null;
            preview = read;
        }
        // The folder of a stage's output is named by its content.
        return await thumbnails.OfPictureAsync($"{Path.GetFileName(preview.Folder)}-{page}", "image/png", preview.Path, width, cancellation);
    }

    private StageFile? Known(Guid job, int page) => known.TryGetValue(job, out var pages) && pages.TryGetValue(page, out var preview) && File.Exists(preview.Path) ? preview : null;
}

internal static class PagePicturesApi
{
    public static void MapPagePictures(this IEndpointRouteBuilder api) => api.MapGet(
        "jobs/{job:guid}/pages/{page:int:range(0,99999)}",
        async (Guid job, int page, int? w, PagePictures pictures, HttpResponse response, CancellationToken cancellation) =>
        {
            if (await pictures.FindAsync(job, page, w ?? 320, cancellation) is not { } path) return ProblemsInWords.Missing("page");
            Serving.Of("image/jpeg").Protect(response);
            return Results.File(path, "image/jpeg");
        });
}
