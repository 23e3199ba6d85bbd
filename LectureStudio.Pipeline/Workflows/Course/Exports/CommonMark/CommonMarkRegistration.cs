using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.CommonMark;

internal static class CommonMarkRegistration
{
    /// <summary>The course as one Markdown document.</summary>
    internal static IServiceCollection AddCourseMarkdown(this IServiceCollection services) => services
        .AddSingleton<ICourseExport, MarkdownExport>();
}
