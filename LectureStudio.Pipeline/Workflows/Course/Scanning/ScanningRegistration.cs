using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

internal static class ScanningRegistration
{
    /// <summary>Looking through a source and choosing from it.</summary>
    internal static IServiceCollection AddScanning(this IServiceCollection services) => services.AddTransient<ScanSource>().AddTransient<ChooseDocuments>();
}
