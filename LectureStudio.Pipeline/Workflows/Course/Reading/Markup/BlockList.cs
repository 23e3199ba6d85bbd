using System.Text;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

/// <summary>The blocks and links of a document while it is read.</summary>
internal sealed class BlockList
{
    private const int MostBlocks = 200_000;

    private readonly List<TextBlock> blocks = [];

    public List<TextLink> Links { get; } = [];

    public IReadOnlyList<TextBlock> Blocks => blocks;

    public void Add(TextBlockKind kind, InlineText text, (int First, int Last) lines, int level = 0, bool isOrdered = false)
    {
        if (text.Plain is { Length: > 0 } plain) Add(new(kind, text.Markdown, plain, lines.First, Math.Max(lines.First, lines.Last), level, IsOrdered: isOrdered));
    }

    public void Add(TextBlock block)
    {
        if (blocks.Count < MostBlocks) blocks.Add(block);
    }

    /// <summary>Lets the block at an index begin on an earlier line: that of the term it explains.</summary>
    public void StartEarlier(int index, int line)
    {
        if (index < blocks.Count) blocks[index] = blocks[index] with { FirstLine = line };
    }

    /// <summary>Code, or the diagram that it is; lines of white space at its ends are left out.</summary>
    /// <param name="first">Line of the first of <paramref name="lines"/>.</param>
    public void AddCode(IReadOnlyList<string> lines, int first, string language)
    {
        var (from, to) = (0, lines.Count);
        while (from < to && string.IsNullOrWhiteSpace(lines[from])) from++;
        while (to > from && string.IsNullOrWhiteSpace(lines[to - 1])) to--;
        if (from == to) return;
        var text = string.Join('\n', lines.Skip(from).Take(to - from).Select(Kept));
        language = string.Concat(language.Trim().ToLowerInvariant().TakeWhile(c => char.IsLetterOrDigit(c) || c is '+' or '#' or '-' or '_' or '.'));
        var kind = language is "mermaid" ? TextBlockKind.Diagram : TextBlockKind.Code;
        Add(new(kind, text, text, first + from, first + to - 1, CodeLanguage: language));
    }

    /// <param name="rows">Cells; the first row is the head.</param>
    public void AddTable(IReadOnlyList<IReadOnlyList<InlineText>> rows, (int First, int Last) lines)
    {
        if (rows.Count == 0 || rows.All(r => r.All(c => c.IsEmpty))) return;
        var columns = Math.Min(rows.Max(r => r.Count), 64);
        var table = new StringBuilder();
        foreach (var (i, row) in rows.Index())
        {
            table.Append('|').AppendJoin('|', Enumerable.Range(0, columns).Select(c => $" {(c < row.Count ? row[c].Markdown.Replace("|", "\\|", StringComparison.Ordinal) : "")} ")).Append("|\n");
            if (i == 0) table.Append('|').Insert(table.Length, " --- |", columns).Append('\n');
        }
        var plain = string.Join('\n', rows.Select(r => string.Join("; ", r.Select(c => c.Plain).Where(t => t.Length > 0))).Where(r => r.Length > 0));
        Add(new(TextBlockKind.Table, table.ToString().TrimEnd('\n'), plain, lines.First, Math.Max(lines.First, lines.Last)));
    }

    /// <summary>Several blocks as one: a quote or a note.</summary>
    /// <param name="title">A note's own, on a line before the rest; empty for none.</param>
    public void AddTogether(TextBlockKind kind, BlockList inner, InlineText? title, (int First, int Last) lines)
    {
        Links.AddRange(inner.Links);
        var parts = inner.Blocks;
        if (title is { IsEmpty: false }) parts = [new(TextBlockKind.Paragraph, $"**{title.Markdown}**", title.Plain, lines.First, lines.First), .. parts];
        if (parts.Count > 0) Add(new(kind, Joined(parts), string.Join('\n', parts.Select(b => b.Plain)), lines.First, Math.Max(lines.Last, parts.Max(p => p.LastLine))));
    }

    /// <summary>The document, its blocks in the order of its lines.</summary>
    public DocumentText Document(string path, IReadOnlyList<string> lines, string title = "")
    {
        var ordered = blocks.Select(b => Within(b, lines.Count)).OrderBy(b => b.FirstLine).ToList();
        if (title.Length == 0) title = (ordered.FirstOrDefault(b => b.Kind == TextBlockKind.Heading && b.Level == 1) ?? ordered.FirstOrDefault(b => b.Kind == TextBlockKind.Heading))?.Plain ?? "";
        return new(PlainText.Shorten(title.Length > 0 ? title : TextLines.NameOf(path), 200), lines, ordered, [.. Links.OrderBy(l => l.Line)]);
    }

    private static TextBlock Within(TextBlock block, int lines)
    {
        var first = Math.Clamp(block.FirstLine, 1, Math.Max(1, lines));
        return block with { FirstLine = first, LastLine = Math.Clamp(block.LastLine, first, Math.Max(first, lines)) };
    }

    private static string Joined(IReadOnlyList<TextBlock> parts)
    {
        var text = new StringBuilder();
        foreach (var (i, part) in parts.Index())
        {
            if (i > 0) text.Append(part.Kind == TextBlockKind.ListItem && parts[i - 1].Kind == TextBlockKind.ListItem ? "\n" : "\n\n");
            text.Append(part.Kind switch
            {
                TextBlockKind.ListItem => new string(' ', 3 * (Math.Clamp(part.Level, 1, 8) - 1)) + (part.IsOrdered ? "1. " : "- ") + part.Markdown,
                TextBlockKind.Heading => $"**{part.Markdown}**",
                TextBlockKind.Code or TextBlockKind.Diagram => Fenced(part),
                TextBlockKind.Quote or TextBlockKind.Note => "> " + part.Markdown.Replace("\n", "\n> ", StringComparison.Ordinal),
                _ => part.Markdown,
            });
        }
        return text.ToString();
    }

    private static string Fenced(TextBlock code)
    {
        var fence = new string('`', Math.Max(3, InlineText.LongestRun(code.Markdown, '`') + 1));
        return $"{fence}{code.CodeLanguage}\n{code.Markdown}\n{fence}";
    }

    private static string Kept(string line) => string.Concat(line.TrimEnd().Where(c => c == '\t' || !char.IsControl(c)));
}
