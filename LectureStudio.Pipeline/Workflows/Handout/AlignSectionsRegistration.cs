using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Handout.Alignment;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LectureStudio.Pipeline.Workflows.Handout;

internal static class AlignSectionsRegistration
{
    /// <summary><see cref="AlignSections"/> and what it is made of.</summary>
    internal static IServiceCollection AddAlignment(this IServiceCollection services)
    {
        services.TryAddSingleton<ToolRunner>();
        return services.AddSingleton<ChapterVideo>().AddTransient<AlignSections>();
    }
}
