using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Workflows.Course.Reading.Asciidoc;
using LectureStudio.Pipeline.Workflows.Course.Reading.Files;
using LectureStudio.Pipeline.Workflows.Course.Reading.Html;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;
using LectureStudio.Pipeline.Workflows.Course.Reading.Plain;
using LectureStudio.Pipeline.Workflows.Course.Reading.Rst;
using LectureStudio.Pipeline.Workflows.Course.Reading.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LectureStudio.Pipeline.Workflows.Course.Reading;

internal static class ReadingRegistration
{
    /// <summary>A reader for each format of documents.</summary>
    internal static IServiceCollection AddDocumentTexts(this IServiceCollection services)
    {
        services.AddReader<MarkdownReader>().AddReader<HtmlReader>().AddReader<PlainReader>().AddReader<RstReader>().AddReader<AsciidocReader>().AddReader<CodeReader>()
            .AddReader<NotebookReader>().AddReader<PdfDocumentReader>().AddReader<DocxReader>();
        services.TryAddSingleton<PdfReader>();
        services.TryAddSingleton<Pandoc>();
        services.TryAddSingleton<DocumentTexts>();
        return services;
    }

    private static IServiceCollection AddReader<TReader>(this IServiceCollection services)
        where TReader : DocumentReader
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<DocumentReader, TReader>());
        return services;
    }
}
