namespace LectureStudio.Features.Settings;

internal static class SettingsRegistration
{
    internal static IServiceCollection AddSettingsPages(this IServiceCollection services) => services.AddSingleton<ModelFetches>();
}
