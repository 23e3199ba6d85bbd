using System.Text;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

/// <summary>The blocks and links of a document while it is read.</summary>
internal sealed class BlockList
{
    private const int MostBlocks = 200_000;
    private const int MostPictures = 2000;
    private const int LongestAlt = 300;

    /// <summary>Lines that a tag or a directive may take.</summary>
    private const int LongestTag = 10;

    private readonly List<TextBlock> blocks = [];

    public List<TextLink> Links { get; } = [];

    public List<TextPicture> Pictures { get; } = [];

    public IReadOnlyList<TextBlock> Blocks => blocks;

    /// <summary>A picture; one that is not in the source itself is none.</summary>
    /// <param name="url">As written.</param>
    /// <param name="line">Where it is named.</param>
    public void Show(string url, string alt, int line, string caption = "")
    {
        if (Pictures.Count < MostPictures && LinkTarget.WithoutFragment(url) is { Length: > 0 } target && LinkTarget.IsSafe(target) && !target.Contains(':', StringComparison.Ordinal))
            Pictures.Add(new(target, PlainText.Shorten(PlainText.OneLine(alt), LongestAlt), PlainText.Shorten(PlainText.OneLine(caption), LongestAlt), line, line));
    }

    /// <summary>Takes over what another list found beside its blocks.</summary>
    public void Follow(BlockList other)
    {
        Links.AddRange(other.Links);
        Pictures.AddRange(other.Pictures);
    }

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
        Follow(inner);
        var parts = inner.Blocks;
        if (title is { IsEmpty: false }) parts = [new(TextBlockKind.Paragraph, $"**{title.Markdown}**", title.Plain, lines.First, lines.First), .. parts];
        if (parts.Count > 0) Add(new(kind, Joined(parts), string.Join('\n', parts.Select(b => b.Plain)), lines.First, Math.Max(lines.Last, parts.Max(p => p.LastLine))));
    }

    /// <summary>The document, its blocks in the order of its lines.</summary>
    public DocumentText Document(string path, IReadOnlyList<string> lines, string title = "")
    {
        var ordered = blocks.Select(b => Within(b, lines.Count)).OrderBy(b => b.FirstLine).ToList();
        if (title.Length == 0) title = (ordered.FirstOrDefault(b => b.Kind == TextBlockKind.Heading && b.Level == 1) ?? ordered.FirstOrDefault(b => b.Kind == TextBlockKind.Heading))?.Plain ?? "";
        return new(PlainText.Shorten(title.Length > 0 ? title : TextLines.NameOf(path), 200), lines, ordered, [.. Links.OrderBy(l => l.Line)]) { Pictures = [.. Pictures.OrderBy(p => p.FirstLine).Select(p => Whole(p, lines))] };
    }

    /// <summary>The lines from the one where it is named to the last that says something of it: tags and directives run over several.</summary>
    private static TextPicture Whole(TextPicture picture, IReadOnlyList<string> lines)
    {
        var first = Math.Clamp(picture.FirstLine, 1, Math.Max(1, lines.Count));
        if (picture.Caption.Length > 0 && first > 1 && PictureLines.Has(lines[first - 2], picture.Caption)) first--;
        for (var last = first; last <= Math.Min(lines.Count, first + LongestTag); last++)
            if (PictureLines.Hold(lines.Skip(first - 1).Take(last - first + 1), picture.Target, picture.Alt, picture.Caption)) return picture with { FirstLine = first, LastLine = last };
        return picture with { FirstLine = first, LastLine = first };
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
