using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Tests.Workflows.Course.Exports;

/// <summary>The packages as they are registered.</summary>
internal static class Exporters
{
    public static IReadOnlyList<ICourseExport> All() =>
        [.. new ServiceCollection().AddDocumentTexts().AddSingleton<SiteWriter>().AddCoursePackages().BuildServiceProvider().GetServices<ICourseExport>()];
}
