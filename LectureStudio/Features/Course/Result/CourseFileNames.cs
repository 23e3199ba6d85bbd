namespace LectureStudio.Features.Course.Result;

/// <summary>The files of a course by their fixed names.</summary>
internal static class CourseFileNames
{
    /// <summary>The page to begin with.</summary>
    public const string Site = Folder + "index.html";

    private const string Folder = "course/";

    /// <summary>Belongs to the site and is of no use by itself.</summary>
    public static bool IsPartOfSite(string name) => name.StartsWith(Folder, StringComparison.Ordinal) && name != Site;

    /// <summary>Where the site is opened: its pages find one another by relative addresses.</summary>
    public static string SiteUrl(Guid lecture, string page = "index.html") => $"/files/lectures/{lecture}/course/{page}";
}
