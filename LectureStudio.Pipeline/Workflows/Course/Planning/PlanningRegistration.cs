using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

internal static class PlanningRegistration
{
    /// <summary>The pathways.</summary>
    internal static IServiceCollection AddPathways(this IServiceCollection services) => services
        .AddTransient<ProposePathways>();
}
