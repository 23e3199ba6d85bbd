using LectureStudio.Features.Course.Choosing;
using LectureStudio.Features.Course.Planning;
using LectureStudio.Features.Course.Result;
using LectureStudio.Features.Course.Writing;
using LectureStudio.Features.Jobs;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course;

internal static class CourseRegistration
{
    /// <summary>The editors at a course's gates.</summary>
    internal static IServiceCollection AddCoursePages(this IServiceCollection services) => services
        .AddSingleton<SourceReader>()
        .AddSingleton<CourseReader>()
        .AddSingleton<CoursePictures>()
        .AddSingleton(new GateEditor(typeof(CourseScope), typeof(ScopePage)))
        .AddSingleton(new GateEditor(typeof(Pathways), typeof(PathwaysPage)))
        .AddSingleton(new GateEditor(typeof(WrittenCourse), typeof(CoursePage)));
}
