using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Asciidoc;

/// <summary>AsciiDoc, read line by line: headings, paragraphs, lists, listings, notes, tables. Attributes and includes are left out.</summary>
public sealed partial class AsciidocReader : DocumentReader
{
    public override IReadOnlyList<string> Formats { get; } = ["asciidoc"];

    public override Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation) => Task.FromResult(Read(path, TextEncoding.Decode(content)));

    private string pictures = "";

    internal static DocumentText Read(string path, string text)
    {
        var lines = TextLines.Of(text);
        var blocks = new BlockList();
        new AsciidocReader { pictures = PicturesFolder(lines) }.ReadAll([.. TextLines.Bounded(lines).Select(l => l.TrimEnd())], 0, blocks, 0);
        return blocks.Document(path, lines);
    }

    /// <summary>Where its pictures are, when it says so: <c>:imagesdir: ../images</c>.</summary>
    private static string PicturesFolder(IEnumerable<string> lines) =>
        lines.FirstOrDefault(l => l.StartsWith(":imagesdir:", StringComparison.Ordinal)) is { } line && line[":imagesdir:".Length..].Trim(' ', '.', '/') is { Length: > 0 } ? line[":imagesdir:".Length..].Trim().TrimEnd('/') + "/" : "";

    /// <param name="first">Number of the line before the first, for what stands within a block.</param>
    private void ReadAll(List<string> lines, int first, BlockList to, int depth)
    {
        var (style, language) = ("", "");
        for (var i = 0; i < lines.Count;)
        {
            var line = lines[i];
            if (Attributes().Match(line) is { Success: true } attributes)
            {
                var parts = attributes.Groups["a"].Value.Split(',');
                (style, language) = (parts[0].Trim().TrimStart('%').ToLowerInvariant(), parts.Length > 1 ? parts[1].Trim() : "");
                i++;
                continue;
            }
            var next = ReadOne(lines, i, first, style, language, to, depth);
            // A block's title stands between its attributes and the block.
            if (!BlockTitle().IsMatch(line)) (style, language) = ("", "");
            i = Math.Max(i + 1, next);
        }
    }

    private int ReadOne(List<string> lines, int i, int first, string style, string language, BlockList to, int depth)
    {
        var line = lines[i];
        var number = first + i + 1;
        if (Picture().Match(line) is { Success: true } picture)
            to.Show(pictures + picture.Groups["u"].Value, picture.Groups["a"].Value.Split(',')[0].Trim(' ', '"'), number, i > 0 && BlockTitle().IsMatch(lines[i - 1]) ? lines[i - 1][1..] : "");
        if (line.Trim().Length == 0 || Silent().IsMatch(line) || BlockTitle().IsMatch(line)) return i + 1;
        if (Heading().Match(line) is { Success: true } heading)
        {
            to.Add(TextBlockKind.Heading, AsciidocInlines.Read(heading.Groups["t"].Value, number, to.Links), (number, number), Math.Min(6, heading.Groups["e"].Length));
            return i + 1;
        }
        if (Delimiter().IsMatch(line)) return Delimited(lines, i, first, style, language, to, depth);
        if (line.StartsWith("```", StringComparison.Ordinal)) return Until(lines, i, l => l.StartsWith("```", StringComparison.Ordinal), end => to.AddCode(lines.GetRange(i + 1, end - i - 1), number + 1, line[3..]));
        if (line.StartsWith("|===", StringComparison.Ordinal)) return Until(lines, i, l => l.StartsWith("|===", StringComparison.Ordinal), end => Table(lines.GetRange(i + 1, end - i - 1), number + 1, to));
        var end = i + 1;
        while (end < lines.Count && lines[end].Trim() is { Length: > 0 } more && more != "+" && !Delimiter().IsMatch(lines[end]) && !Item().IsMatch(lines[end]) && !Term().IsMatch(lines[end])) end++;
        var rest = string.Join(' ', lines.Skip(i + 1).Take(end - i - 1).Select(l => l.Trim()).Where(l => !l.StartsWith("//", StringComparison.Ordinal)));
        InlineText Words(string own) => AsciidocInlines.Read($"{own} {rest}".Trim(), number, to.Links);
        var lastLine = first + end;
        if (Label().Match(line) is { Success: true } label) Note(Words(label.Groups["t"].Value), (number, lastLine), to);
        else if (Admonitions.IsKind(style)) Note(Words(line), (number, lastLine), to);
        else if (Item().Match(line) is { Success: true } item) to.Add(TextBlockKind.ListItem, Words(item.Groups["t"].Value), (number, lastLine), item.Groups["m"].Value[0] is '.' or '*' ? item.Groups["m"].Length : 1, item.Groups["m"].Value[0] == '.' || char.IsDigit(item.Groups["m"].Value[0]));
        else if (Term().Match(line) is { Success: true } term) to.Add(TextBlockKind.Paragraph, new InlineText().Emphasis(AsciidocInlines.Read(term.Groups["t"].Value, number, to.Links), "**").Text(": ").Append(Words(term.Groups["d"].Value)), (number, lastLine));
        else if (style is "source" or "listing") to.AddCode(lines.GetRange(i, end - i), number, language);
        else to.Add(style == "quote" ? TextBlockKind.Quote : TextBlockKind.Paragraph, Words(line), (number, lastLine));
        return end;
    }

    private int Delimited(List<string> lines, int at, int first, string style, string language, BlockList to, int depth) =>
        Until(lines, at, l => l == lines[at], end =>
        {
            var inner = lines.GetRange(at + 1, end - at - 1);
            var mark = lines[at][0];
            if (mark == '/' || depth > 10) return;
            if (mark is '-' or '.' && lines[at].Length >= 4)
            {
                to.AddCode(inner, first + at + 2, language.Length > 0 ? language : style is "mermaid" ? style : "");
                return;
            }
            var own = new BlockList();
            ReadAll(inner, first + at + 1, own, depth + 1);
            if (Admonitions.IsKind(style) && style is not ("example" or "quote")) to.AddTogether(TextBlockKind.Note, own, null, (first + at + 2, first + end));
            else if (mark == '_') to.AddTogether(TextBlockKind.Quote, own, null, (first + at + 2, first + end));
            else
            {
                to.Follow(own);
                foreach (var block in own.Blocks) to.Add(block);
            }
        });

    private static int Until(List<string> lines, int at, Func<string, bool> isEnd, Action<int> take)
    {
        var end = lines.FindIndex(at + 1, l => isEnd(l));
        if (end < 0) end = lines.Count;
        take(end);
        return end + 1;
    }

    private static void Note(InlineText text, (int, int) lines, BlockList to) => to.Add(TextBlockKind.Note, text, lines);

    private static void Table(List<string> lines, int first, BlockList to)
    {
        var rows = new List<List<InlineText>>();
        var columns = 0;
        foreach (var (i, line) in lines.Index())
        {
            var cells = Cell().Split(line.Trim()).Skip(1).Select(c => AsciidocInlines.Read(c.Trim(), first + i, to.Links)).ToList();
            if (cells.Count == 0) continue;
            columns = Math.Max(columns, cells.Count);
            // One cell a line: they fill rows as wide as the first line with several.
            if (cells.Count == 1 && columns > 1 && rows.Count > 0 && rows[^1].Count < columns) rows[^1].AddRange(cells);
            else rows.Add(cells);
        }
        to.AddTable([.. rows], (first, first + Math.Max(0, lines.Count - 1)));
    }

    [GeneratedRegex(@"^(?<e>={1,6}|#{1,6}) +(?<t>\S.*?)( =+)?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\[(?<a>[^\[\]]*)\]$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^(-{4,}|\.{4,}|={4,}|_{4,}|\*{4,}|\+{4,}|/{4,}|--)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Delimiter();

    [GeneratedRegex(@"^\.[^\s.].*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BlockTitle();

    [GeneratedRegex(@"^(:!?[\w-]+!?:.*|//([^/].*)?|(include|image|ifdef|ifndef|endif|ifeval|toc|video|audio)::.*|'''|<<<|\+)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Silent();

    [GeneratedRegex(@"^image::(?<u>[^\s\[]+)\[(?<a>[^\[\]]*)\]$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^(NOTE|TIP|WARNING|IMPORTANT|CAUTION): +(?<t>.+)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*(?<m>\*{1,5}|\.{1,5}|-|\d{1,3}\.) +(\[[ x*]\] +)?(?<t>\S.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^\s*(?<t>[^:\s][^:]{0,80}?)(::|;;)( +(?<d>.*))?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Term();

    [GeneratedRegex(@"(?:\d*\.?\d*\+)?[<^>]?[a-z]?\|", RegexOptions.None, 10_000)]
    private static partial Regex Cell();
}
