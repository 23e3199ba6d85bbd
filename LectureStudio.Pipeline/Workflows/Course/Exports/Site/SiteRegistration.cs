using LectureStudio.Pipeline.Workflows.Course.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site;

internal static class SiteRegistration
{
    /// <summary>The static site, alone and for packages.</summary>
    internal static IServiceCollection AddCourseSite(this IServiceCollection services)
    {
        services.TryAddSingleton<DocumentTexts>();
        return services
            .AddSingleton<SiteWriter>()
            .AddSingleton<ICourseExport, StaticSite>();
    }
}
