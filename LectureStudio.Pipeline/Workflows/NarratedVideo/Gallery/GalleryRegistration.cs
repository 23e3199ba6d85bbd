using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Gallery;

internal static class GalleryRegistration
{
    /// <summary>Looking through what was made.</summary>
    internal static IServiceCollection AddVideoGallery(this IServiceCollection services) => services.AddSingleton<Videos>();
}
