using LectureStudio.Pipeline.Tools.Fonts;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Encoding;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Painting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;

internal static class PicturesRegistration
{
    /// <summary>Backgrounds and the scenes' pictures.</summary>
    internal static IServiceCollection AddSceneComposing(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<PicturesOptions>(configuration.GetSection(PicturesOptions.Section));
        return services
            .AddSingleton<PictureReader>().AddSingleton<Backdrop>().AddSingleton<SceneEncoder>().AddSingleton<Encoders>()
            .AddSingleton<FontCoverage>().AddSingleton<PageBlur>().AddSingleton<PictureEndpoint>().AddSingleton<BackgroundMaker>();
    }
}
