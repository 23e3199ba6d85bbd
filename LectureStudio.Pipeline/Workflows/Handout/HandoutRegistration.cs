using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Handout.Writers;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Handout;

internal static class HandoutRegistration
{
    /// <summary>The workflow and what its own stages are made of.</summary>
    internal static IServiceCollection AddHandout(this IServiceCollection services) => services
        .AddAlignment().AddNotesWriters().AddHandoutDocument()
        .AddWorkflow<HandoutWorkflow>();
}
