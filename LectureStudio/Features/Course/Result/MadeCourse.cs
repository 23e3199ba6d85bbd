using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Result;

/// <summary>A course as the page of its lecture shows it. Of an old job some of what led to it may be gone.</summary>
/// <param name="Job">The newest job that has written it.</param>
/// <param name="Version">Another one when anything of it is.</param>
public sealed record MadeCourse(
    JobSummary Job, string Version, WrittenCourse Written, SourceTree? Source, SourceScan? Scan, CourseScope? Scope, DocumentAnalyses? Analyses, Pathways? Pathways, CourseFiles? Files)
{
    /// <summary>The workflow that makes them.</summary>
    public const string Workflow = "course";

    /// <summary>Where each of the decisions is changed.</summary>
    public string ReviewUrl(string stage) => $"/jobs/{Job.Id}/review/{stage}";

    /// <summary>Modules with texts that a person wrote and that their cited lines do not say.</summary>
    public IReadOnlyList<(CourseModule Module, int Texts)> Unproven { get; } =
        [.. Written.Modules.Select(m => (m, m.Blocks.Count(b => b.IsUnproven))).Where(m => m.Item2 > 0)];
}
