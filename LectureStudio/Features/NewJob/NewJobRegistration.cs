using LectureStudio.Features.NewJob.Narration;

namespace LectureStudio.Features.NewJob;

internal static class NewJobRegistration
{
    internal static IServiceCollection AddNewJob(this IServiceCollection services) => services
        .AddSingleton<RecordingLooks>()
        .AddSingleton<DocumentLooks>();
}
