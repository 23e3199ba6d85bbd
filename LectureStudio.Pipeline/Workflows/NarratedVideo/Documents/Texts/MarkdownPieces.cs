using System.Globalization;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;

/// <summary>
/// Takes Markdown apart. Only words and what they are come out of it: tags, scripts and addresses of whatever kind end here, so that
/// nothing that is printed later can reach for anything.
/// </summary>
internal sealed class MarkdownPieces
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build();

    private readonly List<GivenPiece> pieces = [];

    /// <summary>The pieces in order.</summary>
    public static IReadOnlyList<GivenPiece> Of(string markdown)
    {
        var parsed = new MarkdownPieces();
        try
        {
            parsed.Read(Markdown.Parse(markdown, Pipeline), 0, false);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser likes: no text that people write.
            return PlainPieces.Of(markdown);
        }
        return parsed.pieces;
    }

    private void Read(ContainerBlock container, int depth, bool isQuote)
    {
        foreach (var block in container) Read(block, depth, isQuote);
    }

    private void Read(Block block, int depth, bool isQuote)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Add(new(BlockKind.Heading, "", heading.Level), heading.Inline);
                break;
            case ParagraphBlock paragraph:
                Add(new(BlockKind.Paragraph, "") { IsQuote = isQuote }, paragraph.Inline);
                break;
            case ListBlock list:
                ReadList(list, depth + 1, isQuote);
                break;
            case QuoteBlock quote:
                Read(quote, depth, true);
                break;
            case Table table:
                ReadTable(table);
                break;
            case HtmlBlock html:
                AddHtml(html.Lines.ToString());
                break;
            case CodeBlock code:
                if (Tidy.Listing(code.Lines.ToString()) is { Length: > 0 } listing) pieces.Add(new(BlockKind.Code, listing));
                break;
            case ContainerBlock other:
                Read(other, depth, isQuote);
                break;
        }
    }

    private void ReadList(ListBlock list, int depth, bool isQuote)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}{list.OrderedDelimiter} ") : "";
            foreach (var (i, block) in item.Index())
            {
                if (i == 0 && block is ParagraphBlock paragraph) Add(new(BlockKind.ListItem, "", depth) { IsNumbered = list.IsOrdered, IsQuote = isQuote }, paragraph.Inline, mark);
                else Read(block, depth, isQuote);
            }
        }
    }

    private void ReadTable(Table table)
    {
        var rows = table.OfType<TableRow>().Select(r => (IReadOnlyList<string>)[.. r.OfType<TableCell>().Select(CellText)]).Where(r => r.Any(c => c.Length > 0)).ToList();
        if (rows.Count > 0) pieces.Add(new(BlockKind.Table, string.Join('\n', rows.Select(r => string.Join(' ', r.Where(c => c.Length > 0))))) { Rows = rows });
    }

    private static string CellText(TableCell cell) =>
        string.Join(' ', cell.OfType<ParagraphBlock>().Select(p => { var runs = new InlineRuns(); runs.Read(p.Inline); return runs.Text; })).Trim();

    /// <summary>What a browser would show of it as text; scripts and styles are no text.</summary>
    private void AddHtml(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var hidden in document.QuerySelectorAll("script, style, template, noscript, iframe, object").ToList()) hidden.Remove();
        if (Tidy.Line(document.Body?.TextContent ?? "") is { Length: > 0 } text) pieces.Add(new(BlockKind.Paragraph, text));
    }

    /// <summary>A paragraph is parted where a picture stands in it.</summary>
    private void Add(GivenPiece like, ContainerInline? inline, string mark = "")
    {
        var runs = new InlineRuns();
        if (mark.Length > 0) runs.Add(new(mark));
        runs.Read(inline);
        foreach (var part in runs.Parts)
        {
            if (part.Picture is { } picture)
            {
                pieces.Add(new(BlockKind.Figure, Tidy.Line(part.Text)) { Picture = picture });
                continue;
            }
            var text = Tidy.Line(part.Text);
            if (text.Length == 0 || text == mark.Trim()) continue;
            var isFormula = like.Kind == BlockKind.Paragraph && text.Length > 4 && text.StartsWith("$$", StringComparison.Ordinal) && text.EndsWith("$$", StringComparison.Ordinal);
            pieces.Add(isFormula ? new(BlockKind.Formula, text[2..^2].Trim()) : like with { Text = text, Runs = part.Runs });
        }
    }
}
