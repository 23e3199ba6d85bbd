using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

internal static class ExportRegistration
{
    /// <summary>Joining the scenes, and the files beside the video.</summary>
    internal static IServiceCollection AddVideoExport(this IServiceCollection services) =>
        services.AddSingleton<MusicBed>().AddSingleton<VideoJoin>().AddSingleton<ThumbnailCard>().AddTransient<ExportVideo>();
}
