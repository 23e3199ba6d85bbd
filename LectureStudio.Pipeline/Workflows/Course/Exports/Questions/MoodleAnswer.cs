using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

/// <summary>Answers that are typed, as Moodle's short answer compares them: * stands for anything, \* for itself.</summary>
internal static partial class MoodleAnswer
{
    public static string Write(string answer) => answer.Replace("*", "\\*");

    public static string Read(string pattern) =>
        LoneStar().IsMatch(pattern) ? throw new FormatException($"an answer that stands for many: {pattern}") : pattern.Replace("\\*", "*");

    [GeneratedRegex(@"(?<!\\)\*", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LoneStar();
}
