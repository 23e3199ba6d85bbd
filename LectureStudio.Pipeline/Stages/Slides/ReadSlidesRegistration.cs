using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Tools.Tesseract;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LectureStudio.Pipeline.Stages.Slides;

internal static class ReadSlidesRegistration
{
    /// <summary><see cref="ReadSlides"/> and what it is made of.</summary>
    internal static IServiceCollection AddSlideReading(this IServiceCollection services)
    {
        services.TryAddSingleton<ToolRunner>();
        return services.AddSingleton<TesseractReader>().AddSingleton<PdfReader>().AddSingleton<SlideCutter>().AddSingleton<SlideReader>().AddSingleton<DeckReader>().AddTransient<ReadSlides>();
    }
}
