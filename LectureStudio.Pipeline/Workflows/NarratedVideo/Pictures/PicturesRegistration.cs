using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;

internal static class PicturesRegistration
{
    /// <summary>Backgrounds and the scenes' pictures.</summary>
    internal static IServiceCollection AddSceneComposing(this IServiceCollection services) => services;
}
