using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

internal static class RenderingRegistration
{
    /// <summary>What rendering clips and the reel is made of.</summary>
    internal static IServiceCollection AddClipRendering(this IServiceCollection services) =>
        services.AddSingleton<ClipEncoder>().AddSingleton<SlideLook>().AddSingleton<ReelBridge>().AddSingleton<ReelMaker>();
}
