using LectureStudio.Pipeline.Workflows.Course.Exports.Cartridge;
using LectureStudio.Pipeline.Workflows.Course.Exports.Colouring;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Gift;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Moodle;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti;
using LectureStudio.Pipeline.Workflows.Course.Exports.Records;
using LectureStudio.Pipeline.Workflows.Course.Exports.Scorm;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Course.Exports;

internal static class ExportsRegistration
{
    /// <summary>The packages for learning management systems, the question banks and the records. Another format is another line.</summary>
    internal static IServiceCollection AddCoursePackages(this IServiceCollection services) => services
        .AddSingleton<CodeColouring>()
        .AddSingleton<ICourseExport, Scorm12Export>()
        .AddSingleton<ICourseExport, Scorm2004Export>()
        .AddSingleton<ICourseExport, CartridgeExport>()
        .AddSingleton<ICourseExport, QtiExport>()
        .AddSingleton<ICourseExport, MoodleXmlExport>()
        .AddSingleton<ICourseExport, GiftExport>()
        .AddSingleton<ICourseExport, RecordsExport>();
}
