using LectureStudio.Pipeline.Workflows.Course.Exports;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

internal static class PlanningRegistration
{
    /// <summary>The pathways and their file.</summary>
    internal static IServiceCollection AddPathways(this IServiceCollection services) => services
        .AddTransient<ProposePathways>().AddSingleton<ICourseExport, PathwaysFile>();
}
