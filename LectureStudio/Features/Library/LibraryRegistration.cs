namespace LectureStudio.Features.Library;

internal static class LibraryRegistration
{
    internal static IServiceCollection AddLibraryPages(this IServiceCollection services) => services.AddSingleton<LectureReader>();
}
