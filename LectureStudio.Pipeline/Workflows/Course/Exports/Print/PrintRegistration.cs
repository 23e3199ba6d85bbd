using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Print;

internal static class PrintRegistration
{
    /// <summary>The course on paper.</summary>
    internal static IServiceCollection AddCoursePrint(this IServiceCollection services) => services
        .AddSingleton<ICourseExport, PdfExport>();
}
