using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Tests.Workflows.Course.Exports;

/// <summary>The packages as they are registered.</summary>
internal static class Exporters
{
    public static IReadOnlyList<ICourseExport> All() => [.. Services().GetServices<ICourseExport>()];

    /// <summary>Readers of documents.</summary>
    public static DocumentTexts Readers() => Services().GetRequiredService<DocumentTexts>();

    private static ServiceProvider Services() => new ServiceCollection().AddOptions().AddSingleton<ToolRunner>().AddDocumentTexts().AddSingleton<SiteWriter>().AddCoursePackages().BuildServiceProvider();
}
