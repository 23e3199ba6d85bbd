using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LectureStudio.Pipeline.Stages.Media;

internal static class MediaRegistration
{
    /// <summary>What the media stages are made of. <see cref="ToolOptions"/> are bound by the host.</summary>
    internal static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.TryAddSingleton<ToolRunner>();
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<IRecordingDay, RecordingDay>().AddSingleton<Ffprobe>().AddSingleton<RecordingLength>().AddSingleton<PosterFrame>().AddSingleton<FrameReferences>();
    }
}
