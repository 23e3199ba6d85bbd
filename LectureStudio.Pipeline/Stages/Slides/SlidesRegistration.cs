using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LectureStudio.Pipeline.Stages.Slides;

internal static class SlidesRegistration
{
    /// <summary>What finding slides needs.</summary>
    internal static IServiceCollection AddSlides(this IServiceCollection services)
    {
        services.TryAddSingleton<FrameReader>();
        services.TryAddTransient<DetectSlides>();
        return services;
    }
}
