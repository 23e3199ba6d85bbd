using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

internal static class DocumentsRegistration
{
    /// <summary>Reading documents into pages and pieces.</summary>
    internal static IServiceCollection AddDocumentReading(this IServiceCollection services)
    {
        services.TryAddSingleton<ScanReader>();
        services.TryAddSingleton<PdfPageReader>();
        services.TryAddSingleton<Weasyprint>();
        services.TryAddSingleton<PictureReader>();
        services.TryAddSingleton<TextPageMaker>();
        services.TryAddTransient<ReadDocument>();
        return services;
    }
}
