using Markdig;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.CommonMark;

/// <summary>
/// A block's Markdown so that it stays what it is within a longer document, wherever that is shown: raw HTML is escaped, links and pictures
/// lead only to web and mail addresses, nothing defines a link or a note for other blocks, no heading breaks the order, no fence stays open.
/// </summary>
internal static class SafeMarkdown
{
    // Escaping one piece of HTML may let another appear that it hid.
    private const int MostRounds = 20;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <param name="markdown">Of one block.</param>
    /// <param name="isAllowed">Whether an address may be kept; otherwise the link's own text stands for it.</param>
    public static string Of(string markdown, Func<string, bool> isAllowed)
    {
        var text = markdown.ReplaceLineEndings("\n").Replace("\0", "\uFFFD", StringComparison.Ordinal).Trim('\n');
        for (var round = 0; round < MostRounds; round++)
        {
            var changes = Changes(text, Markdig.Markdown.Parse(text, Pipeline), isAllowed).OrderByDescending(c => c.At).ThenByDescending(c => c.Length).ToList();
            if (changes.Count == 0) return text;
            var last = int.MaxValue;
            foreach (var change in changes)
            {
                if (change.At + change.Length > last) continue; // Within one that is changed already: the next round sees it.
                text = string.Concat(text.AsSpan(0, change.At), change.Instead, text.AsSpan(change.At + change.Length));
                last = change.At;
            }
        }
        return string.Join('\n', text.Split('\n').Select(Algorithms.Text.MarkdownText.Escape));
    }

    private static IEnumerable<Change> Changes(string text, MarkdownDocument document, Func<string, bool> isAllowed)
    {
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case HtmlInline or HtmlBlock:
                    foreach (var change in Escaped(text, node.Span)) yield return change;
                    break;
                case LinkReferenceDefinition definition: yield return new(definition.Span.Start, 0, "\\"); break;
                case HeadingBlock { IsSetext: false, Level: < 4 } heading: yield return new(heading.Span.Start, 0, new string('#', 4 - heading.Level)); break;
                case HeadingBlock { IsSetext: true } heading: yield return new(heading.Span.End, 1, ""); break;
                case FencedCodeBlock { ClosingFencedCharCount: 0, Parent: MarkdownDocument } fence: yield return new(text.Length, 0, "\n" + new string(fence.FencedChar, fence.OpeningFencedCharCount)); break;
                case AutolinkInline { IsEmail: false } auto when !isAllowed(auto.Url): yield return new(auto.Span.Start, 1, "\\<"); break;
                case LinkInline link when link.IsImage || !isAllowed(link.Url ?? ""): yield return new(link.Span.Start, link.Span.Length, Words(text, link)); break;
                case LiteralInline literal:
                    for (var at = text.IndexOf("[^", literal.Span.Start, Math.Max(0, Math.Min(literal.Span.Length + 1, text.Length - literal.Span.Start)), StringComparison.Ordinal); at >= 0; at = -1)
                        if (at == 0 || text[at - 1] != '\\') yield return new(at, 0, "\\");
                    break;
                default: break;
            }
        }
    }

    private static IEnumerable<Change> Escaped(string text, SourceSpan span)
    {
        for (var at = span.Start; at <= span.End && at < text.Length; at++)
            if (text[at] == '<') yield return new(at, 1, "\\<");
    }

    /// <summary>What stands in a link, as it is written.</summary>
    private static string Words(string text, LinkInline link)
    {
        if (link.FirstChild is null) return "";
        var (from, to) = (link.FirstChild.Span.Start, link.LastChild!.Span.End);
        return from >= 0 && to >= from && to < text.Length ? text[from..(to + 1)] : "";
    }

    private readonly record struct Change(int At, int Length, string Instead);
}
