using System.Text;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>Turns blocks of a document into blocks of a course.</summary>
internal static partial class BlockMarkdown
{
    /// <summary>One block that stands alone; null for a heading or a list item.</summary>
    public static DraftBlock? Of(TextBlock block, string path)
    {
        var where = new Citation(path, block.FirstLine, block.LastLine);
        return block.Kind switch
        {
            TextBlockKind.Paragraph => new(BlockKind.Paragraph, WithSafeLinks(block.Markdown), block.Plain, where, Words(block.Plain)),
            TextBlockKind.Code => new(BlockKind.Code, Fenced(block.Markdown, block.CodeLanguage), block.Plain, where, block.LastLine - block.FirstLine + 1),
            TextBlockKind.Diagram => new(BlockKind.Diagram, Fenced(block.Markdown, "mermaid"), block.Plain, where, block.LastLine - block.FirstLine + 1),
            TextBlockKind.Table => new(BlockKind.Table, WithSafeLinks(block.Markdown), block.Plain, where, block.Markdown.Count(c => c == '\n')),
            TextBlockKind.Quote or TextBlockKind.Note => new(BlockKind.Quote, "> " + WithSafeLinks(block.Markdown).Replace("\n", "\n> ", StringComparison.Ordinal), block.Plain, where, Words(block.Plain)),
            _ => null,
        };
    }

    /// <summary>A picture with what the document says of it, at least its name.</summary>
    public static DraftBlock Picture(TextPicture picture, string path)
    {
        var named = picture.Alt.Length > 0 ? picture.Alt : Uri.UnescapeDataString(System.IO.Path.GetFileNameWithoutExtension(picture.Target)).Replace('-', ' ').Replace('_', ' ').Trim();
        var text = picture.Caption.Length > 0 ? picture.Caption : named;
        return new(BlockKind.Picture, Algorithms.Text.MarkdownText.Escape(text), text, new(path, picture.FirstLine, picture.LastLine), 1) { Picture = new(picture.Target, named) };
    }

    /// <summary>Items that follow one another as one list.</summary>
    /// <param name="items">At least one.</param>
    /// <param name="lines">Of the document, for the numbers of an ordered list that was interrupted.</param>
    public static DraftBlock List(IReadOnlyList<TextBlock> items, string path, IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        var numbers = new Dictionary<int, int>();
        var least = items.Min(i => i.Level);
        foreach (var item in items)
        {
            var depth = Math.Clamp(item.Level - least, 0, 5);
            foreach (var deeper in numbers.Keys.Where(k => k > depth).ToList()) numbers.Remove(deeper);
            if (item.IsOrdered) numbers[depth] = numbers.TryGetValue(depth, out var last) ? last + 1 : NumberOf(lines[item.FirstLine - 1]);
            text.Append(text.Length > 0 ? "\n" : "").Append(' ', 3 * depth).Append(item.IsOrdered ? $"{numbers[depth]}. " : "- ").Append(WithSafeLinks(item.Markdown).Replace("\n", " ", StringComparison.Ordinal));
        }
        return new(BlockKind.List, text.ToString(), string.Join('\n', items.Select(i => i.Plain)), new(path, items[0].FirstLine, items.Max(i => i.LastLine)), items.Count);
    }

    /// <summary>A fence that the code cannot close.</summary>
    public static string Fenced(string code, string language)
    {
        var longest = Backticks().Matches(code).Select(m => m.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}{language}\n{code}\n{fence}";
    }

    /// <summary>
    /// Links to the web, to people and to documents of the source stay, the last as the document has them: an export leads them to the module or the cited lines, or
    /// leaves them out. Of links to a place on the same page, and with other schemes, the words stay.
    /// </summary>
    public static string WithSafeLinks(string markdown) =>
        !markdown.Contains("](", StringComparison.Ordinal) ? markdown : CodeOrLink().Replace(markdown, m => m.Groups["text"].Success && !IsKept(m.Groups["url"].Value.Trim('<', '>')) ? m.Groups["text"].Value : m.Value);

    public static int Words(string plain) => WordTokens.Split(plain).Count;

    private static bool IsKept(string url) =>
        !url.StartsWith('#') && (!Scheme().IsMatch(url) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));

    private static int NumberOf(string line) => ItemNumber().Match(line) is { Success: true } m && int.TryParse(m.Groups["n"].ValueSpan, out var number) ? number : 1;

    [GeneratedRegex(@"`+", RegexOptions.None, 10_000)]
    private static partial Regex Backticks();

    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9+.-]*:", RegexOptions.None, 10_000)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^[\s>]*(?<n>\d{1,4})[.)]\s", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"(?<f>`+)(?!`).*?(?<!`)\k<f>(?!`)|(?<!\\)\[(?<text>(?:[^\[\]\\`]|\\.|`[^`]*`|\[[^\[\]]*\])*)\]\((?<url><[^<>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+""[^""]*"")?\)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex CodeOrLink();
}
