using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.Colouring;
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

    /// <summary>The colours of code.</summary>
    public static CodeColouring Colouring() => Services().GetRequiredService<CodeColouring>();

    /// <summary>The stage with some of the formats.</summary>
    public static ExportCourse Stage(params IReadOnlyList<ICourseExport> formats) => new(Services().GetRequiredService<SiteWriter>(), formats, Readers(), Colouring());

    /// <summary>The course with its site, which the packages hold.</summary>
    public static async Task<CourseToExport> WithSiteAsync(this CourseToExport course, StageRun run) => course with { Site = await Services().GetRequiredService<SiteWriter>().WriteAsync(course, run) };

    private static ServiceProvider Services() => new ServiceCollection().AddOptions().AddSingleton<ToolRunner>().AddDocumentTexts().AddSingleton<SiteWriter>().AddCoursePackages().BuildServiceProvider();
}
