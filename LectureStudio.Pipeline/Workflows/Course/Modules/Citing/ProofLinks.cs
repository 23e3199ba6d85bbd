using System.Net;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Citing;

/// <summary>Whether the links of a text lead where those of its lines lead. Where the lines only name an address that is given elsewhere in the document, the words are all that can be compared.</summary>
internal static partial class ProofLinks
{
    /// <summary>What is wrong, as <see cref="ProofResult.Fault"/>; null when nothing is.</summary>
    public static string? Fault(string markdown, IReadOnlyList<string> lines)
    {
        if (!markdown.Contains("](http", StringComparison.OrdinalIgnoreCase)) return null;
        var raw = string.Join(' ', lines.Select(l => l.Trim()));
        var decoded = WebUtility.HtmlDecode(raw);
        foreach (Match link in WebLink().Matches(markdown))
        {
            var address = link.Groups["u"].Value.TrimEnd('/');
            if (IsWhole(raw, address) || IsWhole(decoded, address)) continue;
            var words = WordsOf(link.Groups["t"].Value);
            if (Addressed().Matches(decoded).Any(a => a.Groups["t"].Captures.Any(t => WordsOf(t.Value) == words))) return $"“{address}” is not where the source leads";
        }
        return null;
    }

    private static bool IsWhole(string text, string address)
    {
        for (var at = text.IndexOf(address, StringComparison.Ordinal); at >= 0; at = text.IndexOf(address, at + 1, StringComparison.Ordinal))
            if (at + address.Length is var end && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        return false;
    }

    private static string WordsOf(string text) => string.Concat(ProofMarkup.Plain(text).Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"\[(?<t>[^\[\]]*)\]\(<?(?<u>https?://[^\s<>()]+(\([^()\s]*\)[^\s<>()]*)*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex WebLink();

    // [text](address), `text <address>`_, <a href="address">text</a>, <address>
    [GeneratedRegex(@"\[(?<t>[^\[\]]*)\]\(|`(?<t>[^`<>]+?)\s*<[^`<>]+>`_|<a\s[^<>]*>(?<t>[^<>]*)</a|<(?<t>https?://[^<>\s]+)>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Addressed();
}
