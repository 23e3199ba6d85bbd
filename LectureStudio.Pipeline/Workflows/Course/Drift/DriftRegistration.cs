using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Course.Drift;

internal static class DriftRegistration
{
    /// <summary>Checking courses against their sources.</summary>
    internal static IServiceCollection AddDrift(this IServiceCollection services) => services
        .AddTransient<CompareSource>().AddSingleton<CourseDrift>().AddWorkflow<CourseCheckWorkflow>();
}
