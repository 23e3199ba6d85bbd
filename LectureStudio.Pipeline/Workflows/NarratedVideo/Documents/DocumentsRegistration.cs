using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

internal static class DocumentsRegistration
{
    /// <summary>Reading documents into pages and pieces.</summary>
    internal static IServiceCollection AddDocumentReading(this IServiceCollection services) => services;
}
