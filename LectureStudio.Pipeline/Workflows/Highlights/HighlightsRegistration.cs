using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Highlights;

internal static class HighlightsRegistration
{
    /// <summary>The workflow and what its own stages are made of.</summary>
    internal static IServiceCollection AddHighlights(this IServiceCollection services) => services
        .AddTransient<FindSilences>()
        .AddWorkflow<HighlightsWorkflow>();
}
