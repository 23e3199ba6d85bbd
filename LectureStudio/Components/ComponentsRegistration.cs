using LectureStudio.Api;
using LectureStudio.Components.Controls;
using LectureStudio.Features.Course;
using LectureStudio.Features.Handout;
using LectureStudio.Features.Live;
using LectureStudio.Features.Narration;
using LectureStudio.Features.NewJob;
using LectureStudio.Features.Review;
using LectureStudio.Features.Settings;
using LectureStudio.Pipeline.Tools.Engines;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Gallery;
using Radzen;

namespace LectureStudio.Components;

/// <summary>The page: Blazor, Radzen and what the pages share.</summary>
internal static class ComponentsRegistration
{
    /// <summary>Needs the pipeline.</summary>
    internal static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddSingleton<ActiveJobs>();
        services.AddEngineInventory();
        services.AddNewJob();
        services.AddReview();
        services.AddCorrections();
        services.AddScriptEditor();
        services.AddCoursePages();
        services.AddVideoGallery();
        services.AddSettingsPages();
        services.AddUploads();
        return services.AddScoped<Questions>().AddScoped<Toasts>();
    }
}
