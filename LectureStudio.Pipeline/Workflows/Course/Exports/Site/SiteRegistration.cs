using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site;

internal static class SiteRegistration
{
    /// <summary>The static site, alone and for packages.</summary>
    internal static IServiceCollection AddCourseSite(this IServiceCollection services) => services
        .AddSingleton<SiteWriter>()
        .AddSingleton<ICourseExport, StaticSite>();
}
