using AngleSharp.Dom;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Html;

/// <summary>Takes HTML apart into blocks: what a reader sees.</summary>
/// <param name="to">Takes them.</param>
/// <param name="firstLine">Number of the first line of what was parsed.</param>
internal sealed partial class HtmlBlocks(BlockList to, int firstLine)
{
    private const int Deepest = 200;

    private InlineText text = new();
    private int line = 1, first, last;
    private int listDepth;
    private (int Depth, bool IsOrdered)? item;
    private InlineText? term;

    /// <summary>A piece of HTML, such as Markdown has.</summary>
    public static void Read(IReadOnlyList<string> lines, int firstLine, BlockList to)
    {
        if (HtmlPage.Parse(lines, firstLine)?.Body is { } body) new HtmlBlocks(to, firstLine) { line = firstLine }.Read(body);
    }

    /// <summary>An element with all that is in it.</summary>
    public void Read(IElement root)
    {
        Walk(root, 0);
        Flush();
    }

    private void Walk(INode parent, int depth)
    {
        if (depth > Deepest) return;
        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IText words) AddText(words.Data, text);
            else if (node is not IElement element || HtmlPage.IsHidden(element)) continue;
            else if (IsInline(element)) Inline(element, text, depth + 1);
            else Block(element, depth + 1);
        }
    }

    private void Block(IElement element, int depth)
    {
        Flush();
        GoTo(element);
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                InlineAll(element, text, depth);
                Flush(TextBlockKind.Heading, element.LocalName[1] - '0');
                break;
            case "ul" or "ol" or "menu":
                listDepth++;
                Walk(element, depth);
                Flush();
                listDepth--;
                break;
            case "li":
                item = (Math.Max(1, listDepth), element.ParentElement?.LocalName == "ol");
                Walk(element, depth);
                Flush();
                item = null;
                break;
            case "pre":
                Code(element);
                break;
            case "table" when element.QuerySelector("table, pre, ul, ol, h1, h2, h3") is null:
                Table(element, depth);
                break;
            case "blockquote":
                Together(TextBlockKind.Quote, element, depth);
                break;
            case "dt":
                InlineAll(element, text, depth);
                term = text;
                text = new();
                break;
            case "dd":
                Walk(element, depth);
                Flush();
                break;
            case "div" or "section" or "p" when IsNote(element):
                Together(TextBlockKind.Note, element, depth);
                break;
            default:
                Walk(element, depth);
                Flush();
                break;
        }
    }

    private static bool IsInline(IElement element) => InlineNames.Contains(element.LocalName) && !element.Children.Any(c => !InlineNames.Contains(c.LocalName) && !HtmlPage.IsHidden(c));

    private static bool IsNote(IElement element) => element.ClassList.Length > 0 && element.ClassList.Any(c => Admonitions.IsKind(c) && c is not ("details" or "summary" or "example" or "quote"));

    private void Together(TextBlockKind kind, IElement element, int depth)
    {
        var inner = new HtmlBlocks(new BlockList(), firstLine) { line = line };
        inner.Walk(element, depth);
        inner.Flush();
        if (inner.Blocks.Count > 0) to.AddTogether(kind, inner.List, null, (inner.Blocks.Min(b => b.FirstLine), inner.Blocks.Max(b => b.LastLine)));
        line = inner.line;
    }

    private BlockList List => to;

    private IReadOnlyList<TextBlock> Blocks => to.Blocks;

    private void Table(IElement table, int depth)
    {
        var rows = new List<IReadOnlyList<InlineText>>();
        foreach (var row in table.QuerySelectorAll("tr").Take(5000))
            rows.Add([.. row.Children.Where(c => c.LocalName is "td" or "th").Select(c =>
            {
                var cell = new InlineText();
                GoTo(c);
                InlineAll(c, cell, depth);
                return cell;
            })]);
        if (first > 0) to.AddTable([.. rows.Where(r => r.Any(c => !c.IsEmpty))], (first, last));
        (first, last) = (0, 0);
    }

    private void Code(IElement pre)
    {
        var lines = new List<(int Number, System.Text.StringBuilder Text)> { (line, new()) };
        foreach (var words in pre.Descendants<IText>())
        {
            HtmlMarks.Read(words.Data, (number, piece) =>
            {
                if (number > lines[^1].Number) lines.Add((number, new()));
                lines[^1].Text.Append(piece.TrimEnd('\n', '\r'));
            });
        }
        line = lines[^1].Number;
        var start = lines.FindIndex(l => l.Text.Length > 0);
        if (start >= 0) to.AddCode([.. lines.Skip(start).Select(l => l.Text.ToString())], lines[start].Number, LanguageOf(pre));
    }

    private static string LanguageOf(IElement pre)
    {
        var (at, steps) = ((IElement?)pre, 0);
        var names = pre.QuerySelector("code") is { } code ? code.ClassList.ToList() : [];
        for (; at is not null && steps < 4; at = at.ParentElement, steps++) names.AddRange(at.ClassList);
        foreach (var name in names)
            foreach (var lead in new[] { "language-", "lang-", "highlight-source-", "highlight-", "brush:" })
                if (name.StartsWith(lead, StringComparison.Ordinal) && name[lead.Length..] is not ("default" or "none" or "text")) return name[lead.Length..];
        return names.Contains("sourceCode") ? names.FirstOrDefault(n => n is not "sourceCode") ?? "" : "";
    }

    private int LineOf(IElement element) => element.SourceReference is { } source ? firstLine + source.Position.Line - 1 : line;

    private void GoTo(IElement element) => line = LineOf(element);

    private void Flush(TextBlockKind kind = TextBlockKind.Paragraph, int level = 0)
    {
        var full = text;
        if (full.Plain.Length > 0)
        {
            if (term is { IsEmpty: false }) full = new InlineText().Emphasis(term, "**").Text(": ").Append(full);
            term = null;
            if (item is { } of && kind == TextBlockKind.Paragraph) to.Add(TextBlockKind.ListItem, full, (first, last), of.Depth, of.IsOrdered);
            else to.Add(kind, full, (first, last), level);
            item = null;
        }
        text = new();
        if (term is null) (first, last) = (0, 0);
    }
}
