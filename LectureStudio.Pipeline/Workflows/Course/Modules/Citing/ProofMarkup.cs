using System.Net;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Citing;

/// <summary>Takes markup away (Markdown, and what is common of reStructuredText, AsciiDoc and HTML), so that a text and the lines it cites can be compared word by word.</summary>
internal static partial class ProofMarkup
{
    /// <summary>The sentences of a text of several lines; a list item, a heading and a row of a table end a sentence.</summary>
    public static IReadOnlyList<string> Sentences(IEnumerable<string> lines)
    {
        var sentences = new List<string>();
        var open = new List<string>();
        foreach (var quoted in lines)
        {
            var line = Quote().Replace(quoted, "");
            if (string.IsNullOrWhiteSpace(line) || Rule().IsMatch(line)) Close();
            else
            {
                if (Opens().IsMatch(line)) Close();
                open.Add(line.Trim());
                if (Closed().IsMatch(line)) Close();
            }
        }
        Close();
        return sentences;

        void Close()
        {
            if (open.Count > 0) sentences.AddRange(SentenceSplitter.Split(Plain(string.Join(' ', open.Select(l => Marker().Replace(l, ""))))));
            open.Clear();
        }
    }

    /// <summary>One line's words without markup; code keeps its letters and loses its backticks.</summary>
    public static string Plain(string text)
    {
        text = Link().Replace(Link().Replace(text, "${t}"), "${t}");
        text = RstLink().Replace(Role().Replace(text, "`"), "`${t}`");
        if (text.Contains('<', StringComparison.Ordinal)) text = Tag().Replace(text, " ");
        if (text.Contains('&', StringComparison.Ordinal)) text = WebUtility.HtmlDecode(text);
        text = Escape().Replace(text, "${c}");
        text = Emphasis().Replace(text, "").Replace("`", "", StringComparison.Ordinal).Replace('|', ' ');
        return Spaces().Replace(Same(text), " ").Trim();
    }

    /// <summary>What stands in backticks.</summary>
    public static IEnumerable<string> CodeSpans(string text) => CodeSpan().Matches(text).Select(m => Spaces().Replace(Same(m.Groups["c"].Value), " ").Trim()).Where(c => c.Length > 0);

    /// <summary>The signs that editors write in several ways, in one.</summary>
    public static string Same(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-').Replace('—', '-').Replace('\u00A0', ' ').Replace("…", "...", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(?:[-*+•]|\d{1,9}[.)]|\#\.|[a-z][.)]|\#{1,6}|={1,6}|\|)\s*(?=\S)|^\s*<(?:li|p|h\d|tr|td|dt|dd|pre|blockquote|div)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Opens();

    [GeneratedRegex(@"^(\s*>)+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Quote();

    /// <summary>A heading and a table's row are over at the end of their line.</summary>
    [GeneratedRegex(@"^\s*(\#{1,6}\s|={1,6}\s|\|)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Closed();

    [GeneratedRegex(@"^\s*(?:(?:[-*+•]|\d{1,9}[.)]|\#\.|\#{1,6}|={1,6})\s+)?(?:\[[ xX]\]\s+)?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Marker();

    /// <summary>Lines of signs only: rules, underlined headings, fences, borders of tables.</summary>
    [GeneratedRegex(@"^\s*([-=~^*_+#.:|`'""\s]{3,}|(```|~~~).*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"!?\[(?<t>[^\[\]]*)\](\([^()\s]*(\([^()]*\)[^()\s]*)*(\s+[""'(][^)]*)?\)|\[[^\[\]]*\])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@":[a-zA-Z:+._-]{1,40}:`[~!]?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Role();

    [GeneratedRegex(@"`(?<t>[^`<>]+?)\s*<[^`<>]+>`(__?)?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex RstLink();

    // Not <https://…>, nor \<name>, which is no tag but text.
    [GeneratedRegex(@"(?<!\\)</?[a-zA-Z!][a-zA-Z0-9-]*(\s[^<>]{0,500})?/?>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\(?<c>[!-/:-@\[-`{-~])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Escape();

    [GeneratedRegex(@"(?<![\p{L}\p{N}*_])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\p{L}\p{N}*_])|~~|`_{1,2}(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?<!`)(?<f>`{1,2})(?!`)(?<c>.+?)(?<!`)\k<f>(?!`)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Spaces();
}
