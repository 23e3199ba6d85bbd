using LectureStudio.Features.Jobs;
using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Features.Narration;

internal static class ScriptRegistration
{
    /// <summary>The editor for scripts.</summary>
    internal static IServiceCollection AddScriptEditor(this IServiceCollection services) => services
        .AddSingleton<ScriptReader>()
        .AddSingleton<PagePictures>()
        .AddSingleton(new GateEditor(typeof(Script), typeof(ScriptPage)));
}
