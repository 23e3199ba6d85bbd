using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Highlights.Content;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Highlights;

internal static class HighlightsRegistration
{
    /// <summary>The workflow and what its own stages are made of.</summary>
    internal static IServiceCollection AddHighlights(this IServiceCollection services) => services
        .AddSingleton<ModelTitles>()
        .AddTransient<FindSilences>().AddTransient<AnalyseLayout>().AddTransient<AnalyseContent>().AddTransient<SelectClips>()
        .AddClipRendering()
        .AddWorkflow<HighlightsWorkflow>();
}
