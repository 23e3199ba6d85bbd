using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Analysis;
using LectureStudio.Pipeline.Workflows.Course.Drift;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.CommonMark;
using LectureStudio.Pipeline.Workflows.Course.Exports.Print;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Planning;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Pipeline.Workflows.Course.Scanning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Course;

internal static class CourseRegistration
{
    /// <summary>The workflow and what its stages are made of.</summary>
    internal static IServiceCollection AddCourse(this IServiceCollection services, IConfiguration configuration) => services
        .AddWorkflow<CourseWorkflow>()
        .AddFetching(configuration)
        .AddCoursePackages()
        .AddCourseSite()
        .AddCourseMarkdown()
        .AddCoursePrint()
        .AddScanning()
        .AddDocumentTexts()
        .AddDocumentAnalysis()
        .AddPathways()
        .AddModuleWriting()
        .AddDrift();
}
