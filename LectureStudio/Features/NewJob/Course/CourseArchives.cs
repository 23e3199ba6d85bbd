namespace LectureStudio.Features.NewJob.Course;

/// <summary>Archives of documents by their names.</summary>
internal static class CourseArchives
{
    private static readonly string[] Endings = [".tar.gz", ".tgz", ".tar", ".zip"];

    /// <summary>Whether only courses are made of such a file; a ZIP may be one of PDFs.</summary>
    public static bool IsForCourses(string name) => Endings[..3].Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name without what tells the kind.</summary>
    public static string NameOf(string name) => Endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending ? name[..^ending.Length] : name;
}
