using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>A repository or a folder of documents in; a course one can take and hand to an LMS out.</summary>
public sealed class CourseWorkflow : Workflow<CourseSource, CourseSettings>
{
    public override string Name => "course";

    public override string Title => "Course";

    public override string Description => "A course with questions from a repository or a folder of documents, for the web and for an LMS.";

    protected override void Describe(Plan plan) => plan
        .Add<FetchSource>().Add<ScanSource>().AddReviewed<ChooseDocuments>("Choose what to include")
        .Add<AnalyseDocuments>().AddReviewed<ProposePathways>("Choose a pathway")
        .AddEditable<WriteModules>("Edit the course").Add<ExportCourse>();
}
