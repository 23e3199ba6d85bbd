using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Result;

/// <summary>What each of a course's formats is good for, for those who do not know them by their names.</summary>
internal static class ExportWords
{
    /// <summary>A sentence; empty for a format that is not known here.</summary>
    public static string Of(CourseExportResult export) => export.Files.Select(f => Of(f.Name)).FirstOrDefault(w => w.Length > 0, "");

    private static string Of(string name) => name switch
    {
        CourseFileNames.Site => "To read and to put on any web server; works from a folder, too.",
        "course.md" => "The text, to go on writing in.",
        "course.pdf" => "To print and to hand out.",
        "course.scorm12.zip" => "For nearly every learning platform: Moodle, ILIAS, Blackboard and others. It reports progress and score.",
        "course.scorm2004.zip" => "For newer learning platforms. It reports progress and score.",
        "course.imscc" => "For Canvas, Moodle, Brightspace and others: pages and tests become the platform's own.",
        "questions.qti.zip" => "The questions, for the test tools of learning platforms such as ILIAS, OLAT or TAO.",
        "questions.moodle.xml" => "The questions, for a question bank in Moodle.",
        "questions.gift" => "The questions as text that one can read and change, for Moodle.",
        "course.json" => "Everything about the course, for programs.",
        _ => "",
    };
}
