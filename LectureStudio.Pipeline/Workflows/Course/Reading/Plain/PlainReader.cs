using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Plain;

/// <summary>Text without markup: paragraphs, lists, headings that are underlined, numbered or in capitals, as manuals and man pages have them.</summary>
public sealed partial class PlainReader : DocumentReader
{
    private const int LongestHeading = 80;
    private const int CodeIndent = 4;

    public override IReadOnlyList<string> Formats { get; } = ["text"];

    public override Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation) => Task.FromResult(Read(path, TextEncoding.Decode(content)));

    internal static DocumentText Read(string path, string text)
    {
        var lines = TextLines.Of(text);
        var blocks = new BlockList();
        var bounded = TextLines.Bounded(lines);
        var margin = Margin(bounded);
        for (var i = 0; i < bounded.Count;) i = ReadOne(bounded, i, margin, blocks);
        return blocks.Document(path, lines);
    }

    private static int ReadOne(List<string> lines, int at, int margin, BlockList to)
    {
        var line = lines[at];
        if (string.IsNullOrWhiteSpace(line) || Underline().IsMatch(line)) return at + 1;
        if (HeadingAt(lines, at, margin) is { } heading)
        {
            to.Add(TextBlockKind.Heading, new InlineText().Text(heading.Text), (at + 1, at + heading.Lines), heading.Level);
            return at + heading.Lines;
        }
        var end = at + 1;
        if (Item().Match(line) is { Success: true } item)
        {
            var inner = item.Groups["t"].Index;
            while (end < lines.Count && !IsBlank(lines[end]) && Indent(lines[end]) >= Math.Min(inner, Indent(line) + 2) && !Item().IsMatch(lines[end])) end++;
            var isOrdered = char.IsLetterOrDigit(item.Groups["m"].Value.Trim('(')[0]);
            to.Add(TextBlockKind.ListItem, Joined([item.Groups["t"].Value, .. lines.Skip(at + 1).Take(end - at - 1)]), (at + 1, end), 1 + Math.Clamp((Indent(line) - margin) / 4, 0, 5), isOrdered);
            return end;
        }
        if (Indent(line) >= margin + CodeIndent)
        {
            // Indented like code, until the next line at the margin.
            while (end < lines.Count && (IsBlank(lines[end]) || Indent(lines[end]) >= margin + CodeIndent)) end++;
            var block = lines.Skip(at).Take(end - at).ToList();
            if (LooksLikeCode(block))
            {
                to.AddCode([.. block.Select(l => l.Length > margin + CodeIndent ? l[Math.Min(margin + CodeIndent, Indent(l))..] : l.Trim())], at + 1, "");
                return end;
            }
            end = at + 1;
        }
        while (end < lines.Count && !IsBlank(lines[end]) && !Item().IsMatch(lines[end]) && !Underline().IsMatch(lines[end])) end++;
        to.Add(TextBlockKind.Paragraph, Joined(lines.Skip(at).Take(end - at)), (at + 1, end));
        return end;
    }

    private static (string Text, int Level, int Lines)? HeadingAt(List<string> lines, int at, int margin)
    {
        var text = lines[at].Trim();
        if (text.Length > LongestHeading || !text.Any(char.IsLetter)) return null;
        var next = at + 1 < lines.Count ? lines[at + 1].Trim() : "";
        if (next.Length >= 3 && Underline().IsMatch(next) && next.Length >= text.Length / 2 && next.Length <= text.Length * 2 + 6) return (text, next[0] is '=' or '#' or '*' ? 1 : 2, 2);
        var isAlone = next.Length == 0 && (at == 0 || IsBlank(lines[at - 1]));
        if (isAlone && Numbered().Match(text) is { Success: true } number && !text.EndsWith('.') && !text.EndsWith(';'))
            return (number.Groups["t"].Value, 1 + number.Groups["n"].Value.Trim('.').Count(c => c == '.'), 1);
        // NAME, DESCRIPTION, RETURN VALUE: at the very left, where the text is indented.
        var isShouted = text.Count(char.IsLetter) >= 3 && !text.Any(char.IsLower) && text.Any(char.IsUpper) && text.Length <= 60 && !text.EndsWith('.') && !text.Contains("  ", StringComparison.Ordinal);
        if (isShouted && Indent(lines[at]) == 0 && (isAlone || (margin > 0 && (at == 0 || IsBlank(lines[at - 1])))) && !text.Contains('(', StringComparison.Ordinal)) return (text, 1, 1);
        return null;
    }

    /// <summary>How far the running text is indented: man pages begin at the seventh column.</summary>
    private static int Margin(List<string> lines)
    {
        var indents = lines.Where(l => l.Trim().Length > 30).Select(Indent).ToList();
        return indents.Count == 0 || indents.Count(i => i == 0) * 4 > indents.Count ? 0 : indents.GroupBy(i => i).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
    }

    private static bool LooksLikeCode(List<string> lines)
    {
        var text = lines.Where(l => l.Trim().Length > 0).ToList();
        return text.Count(l => Code().IsMatch(l)) * 2 >= text.Count;
    }

    private static InlineText Joined(IEnumerable<string> lines) => new InlineText().Text(string.Join(' ', lines.Select(l => l.Trim())));

    private static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line);

    private static int Indent(string line)
    {
        var columns = 0;
        foreach (var c in line)
        {
            if (c == '\t') columns += 8 - columns % 8;
            else if (c == ' ') columns++;
            else break;
        }
        return Math.Min(columns, line.Length);
    }

    [GeneratedRegex(@"^\s*(?<c>[=\-~#*^_+.])\k<c>{2,}\s*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Underline();

    [GeneratedRegex(@"^\s*(?<m>[-*+•o]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?<t>\S.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?<n>(\d{1,2}\.)+\d{0,2}|\d{1,2})\s+(?<t>\p{Lu}.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*([$>#%] |[\w.]+ *[({=]|(sudo|apt|pip|npm|git|cd|make|import|from|def|class|if|for|while|return|const|let|var|#include|function)\b|[<{}\[\]/\\-])|[;{}=]\s*$|::|\(\)|->", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Code();
}
