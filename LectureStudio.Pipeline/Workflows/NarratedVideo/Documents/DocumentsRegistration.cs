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
        services.TryAddTransient<ReadDocument>();
        return services;
    }
}
