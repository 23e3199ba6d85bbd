using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Asciidoc;

/// <summary>What stands in a line of AsciiDoc.</summary>
internal static partial class AsciidocInlines
{
    public static InlineText Read(string text, int line, List<TextLink> links)
    {
        var result = new InlineText();
        var at = 0;
        foreach (Match match in Inline().Matches(text))
        {
            result.Text(Plain(text[at..match.Index]));
            at = match.Index + match.Length;
            if (match.Groups["code"].Success) result.Code(match.Groups["code"].Value.Trim('+'));
            else if (match.Groups["strong"].Success) result.Emphasis(new InlineText().Text(Plain(match.Groups["strong"].Value)), "**");
            else if (match.Groups["emph"].Success) result.Emphasis(new InlineText().Text(Plain(match.Groups["emph"].Value)), "*");
            else if (match.Groups["label"].Success) result.Text(Plain(match.Groups["label"].Value));
            else if (match.Groups["url"].Success) AddLink(match, result, line, links);
        }
        return result.Text(Plain(text[at..]));
    }

    private static void AddLink(Match match, InlineText to, int line, List<TextLink> links)
    {
        var (url, words) = (match.Groups["url"].Value, match.Groups["words"].Value.TrimEnd('^'));
        if (words.Length == 0) words = url;
        if (LinkTarget.WithoutFragment(url) is { Length: > 0 } target && LinkTarget.IsSafe(target)) links.Add(new(target, words, line));
        to.Link(new InlineText().Text(Plain(words)), url);
    }

    // {attribute} references have no value here; ((index terms)) show their words.
    private static string Plain(string text) => IndexTerm().Replace(Reference().Replace(text, ""), "${t}");

    [GeneratedRegex(@"``?(?<code>[^`]+)``?|(?<![\w*])\*\*?(?<strong>[^\s*][^*]*)\*\*?(?![\w*])|(?<![\w_])__?(?<emph>[^\s_][^_]*)__?(?![\w_])|<<[^,<>]+,(?<label>[^<>]+)>>|<<[^<>]+>>|(xref:|link:)(?<url>[^\s\[]+)\[(?<words>[^\]]*)\]|(?<url>https?://[^\s\[\]<>]+)\[(?<words>[^\]]*)\]|(footnote|image|icon|anchor|kbd|btn|menu):[^\s\[]*\[(?<label>)[^\]]*\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"\{[a-zA-Z][\w-]*\}|\[\[[^\]]*\]\]", RegexOptions.None, 10_000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\(\(\(?(?<t>[^()]*)\)?\)\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex IndexTerm();
}
