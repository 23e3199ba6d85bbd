using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Drift;

/// <summary>Looks whether a course's source has changed. What it fetches and finds is used again when the course is brought up to date.</summary>
public sealed class CourseCheckWorkflow : Workflow<CheckedSource, CheckSettings>
{
    internal const string Id = "course-check";

    public override string Name => Id;

    public override string Title => "Check for changes";

    public override string Description => "Compares a course with its source as it is now.";

    public override bool IsOffered => false;

    protected override void Describe(Plan plan) => plan.Add<FetchSource>().Add<ScanSource>().Add<CompareSource>();
}
