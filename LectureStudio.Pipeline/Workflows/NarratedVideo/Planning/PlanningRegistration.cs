using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

internal static class PlanningRegistration
{
    /// <summary>Parting documents into scenes.</summary>
    internal static IServiceCollection AddScenePlanning(this IServiceCollection services) => services.AddTransient<PlanScenes>();
}
