using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Workflows.Course.Reading.Html;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;

/// <summary>Takes parsed Markdown apart into blocks.</summary>
internal sealed partial class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UseDefinitionLists().UseFootnotes().UseTaskLists().UseAutoLinks().UsePreciseSourceLocation().Build();

    private readonly IReadOnlyList<string> prepared;
    private readonly int[] starts;

    private MarkdownBlocks(IReadOnlyList<string> prepared)
    {
        this.prepared = prepared;
        starts = new int[prepared.Count];
        for (var i = 1; i < starts.Length; i++) starts[i] = starts[i - 1] + prepared[i - 1].Length + 1;
    }

    /// <exception cref="ArgumentException">It is nested too deeply.</exception>
    public static DocumentText Read(string path, IReadOnlyList<string> lines, IReadOnlyList<string> prepared, (string Text, int Line) title)
    {
        var blocks = new BlockList();
        new MarkdownBlocks(prepared).Read(Markdig.Markdown.Parse(string.Join('\n', prepared), Pipeline), blocks, 0);
        if (title.Line > 0 && !blocks.Blocks.Any(b => b.Kind == TextBlockKind.Heading && b.Level == 1)) blocks.Add(TextBlockKind.Heading, new InlineText().Text(title.Text), (title.Line, title.Line), 1);
        return blocks.Document(path, lines, title.Text);
    }

    private void Read(ContainerBlock container, BlockList to, int depth)
    {
        foreach (var block in container) Read(block, to, depth);
    }

    private void Read(Block block, BlockList to, int depth)
    {
        switch (block)
        {
            case HeadingBlock heading: to.Add(TextBlockKind.Heading, Inline(heading.Inline, to), (LineOf(heading.Span.Start), LineOf(heading.Span.End)), heading.Level); break;
            case ParagraphBlock paragraph: to.Add(TextBlockKind.Paragraph, Inline(paragraph.Inline, to), Lines(paragraph)); break;
            case ListBlock list: ReadList(list, to, depth + 1); break;
            case QuoteBlock quote: ReadQuote(quote, to); break;
            case Table table: to.AddTable([.. table.OfType<TableRow>().Select(r => (IReadOnlyList<InlineText>)[.. r.OfType<TableCell>().Select(c => Cell(c, to))])], Lines(table)); break;
            case HtmlBlock html: ReadHtml(html, to); break;
            case CodeBlock code: ReadCode(code, to); break;
            case DefinitionList definitions: ReadDefinitions(definitions, to, depth); break;
            case LinkReferenceDefinitionGroup: break;
            case FootnoteGroup or Footnote: Read((ContainerBlock)block, to, depth); break;
            case ContainerBlock other: Read(other, to, depth); break;
        }
    }

    private void ReadList(ListBlock list, BlockList to, int depth)
    {
        foreach (var item in list.OfType<ListItemBlock>())
            foreach (var (i, block) in item.Index())
            {
                if (i == 0 && block is ParagraphBlock paragraph) to.Add(TextBlockKind.ListItem, Inline(paragraph.Inline, to), Lines(paragraph), depth, list.IsOrdered);
                else Read(block, to, depth);
            }
    }

    private void ReadQuote(QuoteBlock quote, BlockList to)
    {
        var inner = new BlockList();
        Read(quote, inner, 0);
        var lines = Lines(quote);
        if (inner.Blocks.Count > 0 && AlertMark().Match(inner.Blocks[0].Plain) is { Success: true } mark && Admonitions.IsKind(mark.Groups["k"].Value)) to.AddTogether(TextBlockKind.Note, WithoutMark(inner, quote), TitleOf(mark, lines.First), lines);
        else to.AddTogether(TextBlockKind.Quote, inner, null, lines);
    }

    private InlineText? TitleOf(Match mark, int line)
    {
        // What stands on the mark's own line is the title; what follows in the same paragraph is text.
        var own = AlertMark().Match(prepared[line - 1].TrimStart(' ', '\t', '>'));
        return own.Success && own.Groups["r"].Value.Trim() is { Length: > 0 } title && mark.Groups["r"].Value.Trim().StartsWith(title, StringComparison.Ordinal) ? new InlineText().Text(title) : null;
    }

    private BlockList WithoutMark(BlockList inner, QuoteBlock quote)
    {
        var rest = new BlockList();
        rest.Follow(inner);
        var first = inner.Blocks[0];
        var own = AlertMark().Match(prepared[quote.Line].TrimStart(' ', '\t', '>')).Groups["r"].Value.Trim();
        var plain = AlertMark().Match(first.Plain).Groups["r"].Value.Trim();
        var markdown = AlertMarkdown().Replace(first.Markdown, "").Trim();
        if (own.Length > 0 && plain.StartsWith(own, StringComparison.Ordinal)) (plain, markdown) = (plain[own.Length..].Trim(), markdown[Math.Min(own.Length, markdown.Length)..].Trim());
        if (plain.Length > 0) rest.Add(first with { Plain = plain, Markdown = markdown });
        foreach (var block in inner.Blocks.Skip(1)) rest.Add(block);
        return rest;
    }

    private void ReadHtml(HtmlBlock html, BlockList to)
    {
        if (html.Type == HtmlBlockType.Comment) return;
        var (first, last) = Lines(html);
        HtmlBlocks.Read([.. prepared.Skip(first - 1).Take(last - first + 1)], first, to);
    }

    private static void ReadCode(CodeBlock code, BlockList to)
    {
        var first = code is FencedCodeBlock ? code.Line + 2 : code.Line + 1;
        var lines = Enumerable.Range(0, code.Lines.Count).Select(i => code.Lines.Lines[i].Slice.ToString()).ToList();
        var info = code is FencedCodeBlock fenced ? fenced.Info ?? "" : "";
        // MyST and R Markdown put it in braces: {code-block} python, {r setup}.
        var language = info.StartsWith('{') ? BracedLanguage().Match(info + " " + ((FencedCodeBlock)code).Arguments).Groups["l"].Value : info;
        to.AddCode(lines, first, language);
    }

    /// <summary>A term with what it means, as one paragraph: "**Term**: meaning".</summary>
    private void ReadDefinitions(DefinitionList list, BlockList to, int depth)
    {
        foreach (var item in list.OfType<DefinitionItem>())
        {
            var terms = item.OfType<DefinitionTerm>().ToList();
            var isFirst = true;
            foreach (var block in item.Where(b => b is not DefinitionTerm))
            {
                if (isFirst && block is ParagraphBlock paragraph && terms.Count > 0)
                {
                    var text = new InlineText();
                    foreach (var (i, term) in terms.Index()) (i > 0 ? text.Text(", ") : text).Emphasis(Inline(term.Inline, to), "**");
                    to.Add(TextBlockKind.Paragraph, text.Text(": ").Append(Inline(paragraph.Inline, to)), (Lines(terms[0]).First, Lines(paragraph).Last));
                }
                else
                {
                    Read(block, to, depth);
                }
                isFirst = false;
            }
        }
    }

    private InlineText Cell(TableCell cell, BlockList to)
    {
        var text = new InlineText();
        foreach (var paragraph in cell.OfType<ParagraphBlock>()) (text.IsEmpty ? text : text.Space()).Append(Inline(paragraph.Inline, to));
        return text;
    }

    private InlineText Inline(ContainerInline? inline, BlockList to) => new MarkdownInlines(to, LineOf).Read(inline);

    private (int First, int Last) Lines(Block block) => (block.Line + 1, Math.Max(block.Line + 1, LineOf(block.Span.End)));

    private int LineOf(int position)
    {
        var found = Array.BinarySearch(starts, Math.Max(0, position));
        return Math.Max(1, found >= 0 ? found + 1 : ~found);
    }

    [GeneratedRegex(@"^\[!(?<k>[A-Za-z-]+)\](?<r>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex AlertMark();

    [GeneratedRegex(@"^\\?\[!(?<k>[A-Za-z-]+)\\?\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AlertMarkdown();

    [GeneratedRegex(@"^\{(code-block|code|code-cell|sourcecode|literalinclude)?\s*\}?\s*\.?(?<l>[A-Za-z0-9+#-]*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BracedLanguage();
}
