using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Tests.Workflows.NarratedVideo;

/// <summary>Documents as <c>ReadDocument</c> gives them, set from a few marks: <c># title</c>, <c>## heading</c>, <c>- point</c> (two spaces deeper each level), <c>[caption]</c>, <c>!figure</c>, <c>|table</c>, <c>`code</c>, <c>$formula</c>, <c>^footnote</c>, <c>@reference</c>, anything else a paragraph.</summary>
internal static class SetDocument
{
    private const int LineLetters = 70;

    public static SourceDocument Of(DocumentKind kind, string language, params IReadOnlyList<string> pages) =>
        new("The document", null, language, kind, [.. pages.Select((p, i) => Page(p, i + 1))], null, []);

    public static DocumentPage Page(string text, int number)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = lines.Sum(l => l.Length / LineLetters + 2);
        var blocks = new List<PageBlock>();
        var row = 1;
        foreach (var line in lines)
        {
            var (kind, level, words) = Read(line);
            blocks.Add(Block($"p{number}b{blocks.Count + 1}", kind, level, words, ref row, rows + 2));
        }
        return new(number, PageOrigin.Document, number, 800, 600, blocks, new StageFile($"{number}.png", ""), null, new("#ffffff", "#000000", "#000000"), false);
    }

    private static (BlockKind Kind, int Level, string Text) Read(string line)
    {
        var bare = line.TrimStart();
        return bare[0] switch
        {
            '#' when bare.StartsWith("## ", StringComparison.Ordinal) => (BlockKind.Heading, 1, bare[3..]),
            '#' => (BlockKind.Title, 1, bare[2..]),
            '-' when bare.StartsWith("- ", StringComparison.Ordinal) => (BlockKind.ListItem, 1 + ((line.Length - bare.Length) / 2), bare[2..]),
            '[' when bare.EndsWith(']') => (BlockKind.Caption, 0, bare[1..^1]),
            '!' => (BlockKind.Figure, 0, bare[1..]),
            '|' => (BlockKind.Table, 0, bare[1..]),
            '`' => (BlockKind.Code, 0, bare[1..]),
            '$' => (BlockKind.Formula, 0, bare[1..]),
            '^' => (BlockKind.Footnote, 0, bare[1..]),
            '@' => (BlockKind.Reference, 0, bare[1..]),
            _ => (BlockKind.Paragraph, 0, bare),
        };
    }

    private static PageBlock Block(string id, BlockKind kind, int level, string text, ref int row, int rows)
    {
        var lines = new List<BlockLine>();
        var line = new List<BlockWord>();
        var x = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (x + word.Length > LineLetters && line.Count > 0) End(ref row);
            line.Add(new(word, new(0.1 + (0.8 * x / LineLetters), (double)row / rows, 0.8 * Math.Min(word.Length, LineLetters) / LineLetters, 0.7 / rows)));
            x += word.Length + 1;
        }
        if (line.Count > 0) End(ref row);
        var box = lines.Count > 0 ? PageBox.Around(lines.Select(l => l.Box)) : new(0.2, (double)row / rows, 0.6, 0.7 / rows);
        row++;
        return new(id, kind, text, box, lines, level);

        void End(ref int row)
        {
            lines.Add(new(string.Join(' ', line.Select(w => w.Text)), PageBox.Around(line.Select(w => w.Box)), [.. line]));
            (x, row) = (0, row + 1);
            line.Clear();
        }
    }
}
