using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Workflows.Course.Modules.Citing;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>Texts of questions: plain, with `code` in backticks.</summary>
internal static partial class QuestionText
{
    /// <summary>Markdown on one line without markup other than backticks.</summary>
    public static string Of(string markdown)
    {
        var codes = new List<string>();
        var text = CodeSpan().Replace(markdown, m =>
        {
            codes.Add(m.Groups["c"].Value.Trim());
            return $"\uE000{codes.Count - 1}\uE001";
        });
        return Kept().Replace(ProofMarkup.Plain(text), m => int.Parse(m.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is var n && n < codes.Count ? $"`{codes[n]}`" : "");
    }

    /// <summary>Code as one word, so that the rest can be judged as prose.</summary>
    public static string WithoutCode(string text) => CodeSpan().Replace(text, "Code");

    /// <summary>The rest without what stands in backticks.</summary>
    public static string WithoutCodeSpans(string text) => CodeSpan().Replace(text, " ");

    /// <summary>What stands in backticks.</summary>
    public static IReadOnlyList<string> Codes(string text) => [.. CodeSpan().Matches(text).Select(m => m.Groups["c"].Value.Trim())];

    /// <summary>In the quotation marks that suit all the languages of the course's words.</summary>
    public static string Quoted(string text) => $"“{text}”";

    public static string WithoutBackticks(string text) => text.Replace("`", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!`)(?<f>`{1,2})(?!`)(?<c>[^\n]+?)(?<!`)\k<f>(?!`)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\uE000(?<n>\d{1,6})\uE001", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Kept();
}
