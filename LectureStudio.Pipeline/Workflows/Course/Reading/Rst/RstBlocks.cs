using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Rst;

/// <summary>Takes lines of reStructuredText apart into blocks.</summary>
/// <param name="lines">With spaces for tabs.</param>
/// <param name="targets">Addresses of named links, names in lower case.</param>
/// <param name="adornments">How headings are drawn, in the order of their levels: found while reading.</param>
internal sealed partial class RstBlocks(IReadOnlyList<string> lines, IReadOnlyDictionary<string, string> targets, List<string> adornments)
{
    private const int Deepest = 24;

    /// <param name="indent">Of the text that is read.</param>
    /// <param name="list">Depth of the list we are in.</param>
    public void Read(int from, int to, int indent, BlockList blocks, int list, int depth)
    {
        var at = from;
        while (at < to)
        {
            if (RstLines.IsBlank(lines[at])) at++;
            else at = Math.Max(at + 1, ReadOne(at, to, indent, blocks, list, depth));
        }
    }

    private int ReadOne(int at, int to, int indent, BlockList blocks, int list, int depth)
    {
        var line = lines[at];
        var own = RstLines.Indent(line);
        var text = line.Trim();
        if (own > indent)
        {
            var end = EndOfIndented(at, to, own);
            if (depth < Deepest) Read(at, end, own, blocks, list, depth + 1);
            return end;
        }
        if (Heading(at, to, blocks) is { } after) return after;
        if (RstLines.IsAdornment(text)) return at + 1;
        if (text.StartsWith(".. ", StringComparison.Ordinal) || text is "..") return Explicit(at, to, own, blocks, list, depth);
        if (RstLines.IsSimpleBorder(line)) return RstTables.Simple(lines, at, to, (t, l) => Inline(t, l, blocks), blocks);
        if (RstLines.IsGridBorder(line)) return RstTables.Grid(lines, at, to, (t, l) => Inline(t, l, blocks), blocks);
        if (text.StartsWith(">>> ", StringComparison.Ordinal)) return Doctest(at, to, own, blocks);
        if (RstLines.Item(line) is { Success: true } item) return Item(at, to, item, blocks, list, depth);
        if (RstLines.Field(line) is { Success: true } field) return Field(at, to, own, field, blocks);
        if (at + 1 < to && !RstLines.IsBlank(lines[at + 1]) && RstLines.Indent(lines[at + 1]) > own && !text.EndsWith("::", StringComparison.Ordinal)) return Definition(at, to, own, blocks, list, depth);
        return Paragraph(at, to, own, blocks, TextBlockKind.Paragraph, 0, false);
    }

    private int? Heading(int at, int to, BlockList blocks)
    {
        var text = lines[at].Trim();
        if (at + 2 < to && RstLines.IsAdornment(lines[at]) && RstLines.IsAdornment(lines[at + 2]) && lines[at][0] == lines[at + 2][0] && !RstLines.IsBlank(lines[at + 1]) && !RstLines.IsAdornment(lines[at + 1].Trim()))
        {
            blocks.Add(TextBlockKind.Heading, Inline(lines[at + 1].Trim(), at + 2, blocks), (at + 1, at + 3), LevelOf("over " + lines[at][0]));
            return at + 3;
        }
        if (at + 1 < to && RstLines.Indent(lines[at]) == 0 && RstLines.IsAdornment(lines[at + 1]) && !RstLines.IsAdornment(text) && (lines[at + 1].Length >= text.Length || lines[at + 1].Length >= 4) && !text.StartsWith("..", StringComparison.Ordinal))
        {
            blocks.Add(TextBlockKind.Heading, Inline(text, at + 1, blocks), (at + 1, at + 2), LevelOf(lines[at + 1][..1]));
            return at + 2;
        }
        return null;
    }

    private int LevelOf(string adornment)
    {
        var level = adornments.IndexOf(adornment);
        if (level >= 0) return level + 1;
        adornments.Add(adornment);
        return Math.Min(6, adornments.Count);
    }

    /// <summary>The lines of a paragraph; a literal block follows one that ends in <c>::</c>.</summary>
    private int Paragraph(int at, int to, int indent, BlockList blocks, TextBlockKind kind, int level, bool isOrdered, string? first = null, InlineText? lead = null)
    {
        var end = at + 1;
        while (end < to && !RstLines.IsBlank(lines[end]) && RstLines.Indent(lines[end]) >= indent && !(RstLines.Item(lines[end]).Success && kind == TextBlockKind.ListItem)) end++;
        var text = string.Join(' ', lines.Skip(at + 1).Take(end - at - 1).Select(l => l.Trim()).Prepend(first ?? lines[at].Trim()));
        var hasLiteral = text.EndsWith("::", StringComparison.Ordinal);
        if (hasLiteral) text = text.Length > 3 && text[^3] != ' ' ? text[..^1] : text[..^2].TrimEnd();
        // ``| a line`` of a line block
        if (text.StartsWith("| ", StringComparison.Ordinal)) text = text[2..].Replace(" | ", " ", StringComparison.Ordinal);
        var inline = Inline(text, at + 1, blocks);
        if (lead is not null) inline = lead.Append(inline);
        blocks.Add(kind, inline, (at + 1, end), level, isOrdered);
        return hasLiteral ? Literal(end, to, indent, blocks, "") : end;
    }

    private int Literal(int at, int to, int indent, BlockList blocks, string language)
    {
        var first = at;
        while (first < to && RstLines.IsBlank(lines[first])) first++;
        if (first >= to || RstLines.Indent(lines[first]) <= indent) return at;
        var end = EndOfIndented(first, to, indent + 1);
        AddCode(first, end, blocks, language);
        return end;
    }

    private void AddCode(int first, int end, BlockList blocks, string language)
    {
        var margin = lines.Skip(first).Take(end - first).Where(l => !RstLines.IsBlank(l)).Select(RstLines.Indent).DefaultIfEmpty(0).Min();
        blocks.AddCode([.. lines.Skip(first).Take(end - first).Select(l => l.Length > margin ? l[margin..] : "")], first + 1, language);
    }

    private int Doctest(int at, int to, int indent, BlockList blocks)
    {
        var end = at;
        while (end < to && !RstLines.IsBlank(lines[end]) && RstLines.Indent(lines[end]) >= indent) end++;
        AddCode(at, end, blocks, "python");
        return end;
    }

    private int Item(int at, int to, System.Text.RegularExpressions.Match item, BlockList blocks, int list, int depth)
    {
        var inner = item.Groups["t"].Index;
        var end = EndOfIndented(at + 1, to, inner, orBlank: true);
        var isOrdered = char.IsLetterOrDigit(item.Groups["m"].Value.TrimStart('(')[0]) || item.Groups["m"].Value.Contains('#', StringComparison.Ordinal);
        var rest = Paragraph(at, end, inner, blocks, TextBlockKind.ListItem, list + 1, isOrdered, item.Groups["t"].Value);
        if (depth < Deepest) Read(rest, end, inner, blocks, list + 1, depth + 1);
        return end;
    }

    /// <summary><c>:param x: text</c>; at the top of a document it is about the document.</summary>
    private int Field(int at, int to, int indent, System.Text.RegularExpressions.Match field, BlockList blocks)
    {
        var end = EndOfIndented(at + 1, to, indent + 1, stopAtBlank: true);
        if (at < 30 && blocks.Blocks.All(b => b.Kind == TextBlockKind.Heading)) return end;
        var text = string.Join(' ', lines.Skip(at + 1).Take(end - at - 1).Select(l => l.Trim()).Prepend(field.Groups["t"].Value));
        var name = new InlineText().Emphasis(new InlineText().Text(field.Groups["n"].Value), "**").Text(": ");
        blocks.Add(TextBlockKind.Paragraph, name.Append(Inline(text, at + 1, blocks)), (at + 1, end));
        return end;
    }

    /// <summary>A term, and indented below it what it means.</summary>
    private int Definition(int at, int to, int indent, BlockList blocks, int list, int depth)
    {
        var term = lines[at].Trim();
        var colon = term.IndexOf(" : ", StringComparison.Ordinal);
        var name = new InlineText().Emphasis(Inline(colon > 0 ? term[..colon] : term, at + 1, blocks), "**").Text(": ");
        var end = EndOfIndented(at + 1, to, indent + 1);
        var inner = RstLines.Indent(lines[at + 1]);
        if (RstLines.Item(lines[at + 1]).Success || lines[at + 1].TrimStart().StartsWith("..", StringComparison.Ordinal))
        {
            blocks.Add(TextBlockKind.Paragraph, name, (at + 1, at + 1));
            if (depth < Deepest) Read(at + 1, end, inner, blocks, list, depth + 1);
            return end;
        }
        var before = blocks.Blocks.Count;
        var rest = Paragraph(at + 1, end, inner, blocks, TextBlockKind.Paragraph, 0, false, null, name);
        blocks.StartEarlier(before, at + 1);
        if (depth < Deepest) Read(rest, end, inner, blocks, list, depth + 1);
        return end;
    }

    /// <summary>The index after the lines that are indented at least so far; blank lines at their end are not theirs.</summary>
    private int EndOfIndented(int at, int to, int indent, bool orBlank = false, bool stopAtBlank = false)
    {
        var end = at;
        for (var i = at; i < to; i++)
        {
            if (RstLines.IsBlank(lines[i]))
            {
                if (stopAtBlank) break;
                continue;
            }
            if (RstLines.Indent(lines[i]) < indent) break;
            end = i + 1;
        }
        return orBlank ? Math.Max(end, at) : end;
    }

    private InlineText Inline(string text, int line, BlockList blocks) => new RstInlines(blocks.Links, targets).Read(text, line);
}
