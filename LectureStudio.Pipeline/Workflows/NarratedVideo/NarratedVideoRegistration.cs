using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Batches;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Export;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

internal static class NarratedVideoRegistration
{
    /// <summary>The workflow and what its own stages are made of.</summary>
    internal static IServiceCollection AddNarratedVideo(this IServiceCollection services, IConfiguration configuration) => services
        .AddDocumentReading().AddScenePlanning().AddScriptWriting().AddScriptSpeaking().AddSceneComposing(configuration).AddVideoExport()
        .AddSingleton<PdfArchive>().AddSingleton<Batch>()
        .AddWorkflow<NarratedVideoWorkflow>();
}
