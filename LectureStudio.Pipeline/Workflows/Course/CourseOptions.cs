using System.ComponentModel.DataAnnotations;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>Where courses are made from (section <c>Course</c>).</summary>
public sealed record CourseOptions
{
    public const string Section = "Course";

    /// <summary>Folders of the studio's machine, separated by semicolons, that a course may be made of on the page; those below them too. Empty: none. The command line takes any.</summary>
    public string Folders { get; init; } = "";

    /// <summary>How long fetching a repository may take.</summary>
    [Range(1, 1440, ErrorMessage = "must be between 1 and 1440")]
    public int FetchMinutes { get; init; } = 30;
}
