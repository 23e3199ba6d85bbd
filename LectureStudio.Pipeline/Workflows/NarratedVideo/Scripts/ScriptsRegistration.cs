using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;

internal static class ScriptsRegistration
{
    /// <summary>Writing the narration.</summary>
    internal static IServiceCollection AddScriptWriting(this IServiceCollection services) => services
        .AddSingleton<StudioPronunciations>().AddSingleton<Model.ModelScriptWriter>().AddTransient<WriteScript>();
}
