using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Gallery;

public static class GalleryRegistration
{
    /// <summary>Looking through what was made.</summary>
    public static IServiceCollection AddVideoGallery(this IServiceCollection services) => services.AddSingleton<Videos>();
}
