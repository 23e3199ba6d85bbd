using LectureStudio.Api;
using LectureStudio.Components;
using LectureStudio.Features.Course.Result;
using LectureStudio.Features.Narration;
using LectureStudio.Features.NewJob;
using LectureStudio.Features.NewJob.Narration;

namespace LectureStudio.Hosting;

/// <summary>The pages and what they load.</summary>
internal static class Pages
{
    public static void MapPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAntiforgery();
        app.MapStaticAssets();
        var api = app.MapGroup("/api");
        api.MapUploads();
        api.MapPosters();
        api.MapLooks();
        api.MapPagePictures();
        api.MapCoursePictures();
        // The framework's own header about frames gives way to the whole policy in Guards.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
    }
}
