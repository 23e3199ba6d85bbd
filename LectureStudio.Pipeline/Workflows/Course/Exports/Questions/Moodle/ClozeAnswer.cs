using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Moodle;

/// <summary>
/// Gaps within a text as Moodle's embedded answers (question/type/multianswer/questiontype.php): <c>{1:SHORTANSWER:=first~=second}</c>.
/// Marks of that language that belong to an answer are written as character references, which it decodes; after that it takes \} and \# for } and #.
/// </summary>
internal static partial class ClozeAnswer
{
    public static string Write(IReadOnlyList<string> accepted) => $"{{1:SHORTANSWER:{string.Join('~', accepted.Select(a => "=" + Escape(a)))}}}";

    /// <summary>A text around gaps: a brace of its own must not open one.</summary>
    public static string Around(string html) => html.Replace("{", "&#123;").Replace("}", "&#125;");

    /// <summary>Every gap of a text, with where it is.</summary>
    public static IEnumerable<(int Start, int Length, IReadOnlyList<string> Accepted)> In(string html) =>
        Embedded().Matches(html).Select(m => (m.Index, m.Length, (IReadOnlyList<string>)[.. m.Groups["answers"].Value.Split('~').Select(Read)]));

    private static string Escape(string answer)
    {
        var escaped = new StringBuilder();
        foreach (var c in MoodleAnswer.Write(answer).Replace("\\}", "\\\\}").Replace("\\#", "\\\\#"))
        {
            if (c < 0x80 && !char.IsAsciiLetterOrDigit(c) && c != ' ') escaped.Append($"&#{(int)c};");
            else escaped.Append(c);
        }
        return escaped.ToString();
    }

    private static string Read(string answer) =>
        answer.StartsWith('=') ? MoodleAnswer.Read(WebUtility.HtmlDecode(answer[1..]).Replace("\\}", "}").Replace("\\#", "#")) : throw new FormatException($"an answer without its share: {answer}");

    [GeneratedRegex(@"\{1:SHORTANSWER:(?<answers>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Embedded();
}
