using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Language;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Voices;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline;

/// <summary>The whole product, headless: engine, tools, stages, workflows.</summary>
public static class PipelineRegistration
{
    /// <summary>Adds it. The scheduler starts with the host and holds the storage root for itself.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<StorageOptions>(configuration.GetSection(StorageOptions.Section));
        services.Configure<EngineOptions>(configuration.GetSection(EngineOptions.Section));
        services.Configure<ToolOptions>(configuration.GetSection(ToolOptions.Section));
        services.AddSingleton<ToolRunner>();
        return services
            .AddEngine()
            .AddLanguage(configuration)
            .AddVoices(configuration)
            .AddMedia().AddSpeech(configuration).AddSlides().AddSlideReading()
            .AddHandout().AddHighlights().AddNarratedVideo(configuration).AddCourse(configuration);
    }
}
