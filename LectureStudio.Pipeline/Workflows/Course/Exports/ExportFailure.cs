using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Exports;

/// <summary>What is said when a file that was written does not hold what it should.</summary>
internal static class ExportFailure
{
    /// <param name="file">Its name: <c>questions.gift</c>.</param>
    /// <param name="where">A clause: "the question intro/q3 has another second choice".</param>
    public static StudioException In(string file, string where, Exception? inner = null) =>
        new($"{file} was written and does not validate: {where}.", "This is a mistake of the studio, not of your source. Retry; leave out the module or question it names if it stays.", inner);
}
