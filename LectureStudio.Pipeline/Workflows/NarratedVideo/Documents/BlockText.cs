using LectureStudio.Pipeline.Algorithms.Documents;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>The text of a block.</summary>
internal static class BlockText
{
    /// <param name="block">The piece.</param>
    /// <param name="words">Those that stand whole within lines of the document.</param>
    /// <param name="marks">Of the notes on its page: they are no part of the text.</param>
    public static string Of(BlockDraft block, HashSet<string> words, NoteMarks marks) => block.Kind switch
    {
        BlockKind.Code => Listing(block.Rows),
        BlockKind.Table or BlockKind.Figure => string.Join('\n', block.Rows.Select(r => r.Text)),
        BlockKind.ListItem => LineText.Of(WithoutBullet(block.Rows, marks), words.Contains),
        _ => LineText.Of(block.Rows.Select(r => block.Kind == BlockKind.Paragraph ? marks.Without(r) : r.Text), words.Contains),
    };

    /// <summary>Lines with their indentation, as wide as it is printed.</summary>
    private static string Listing(IReadOnlyList<TextLine> rows)
    {
        var left = rows.Min(r => r.X);
        var letter = rows.Sum(r => r.Words.Sum(w => w.W)) / Math.Max(1, rows.Sum(r => r.Letters));
        return string.Join('\n', rows.Select(r => new string(' ', (int)Math.Clamp(Math.Round((r.X - left) / Math.Max(0.1, letter)), 0, 80)) + r.Text));
    }

    private static IEnumerable<string> WithoutBullet(IReadOnlyList<TextLine> rows, NoteMarks marks)
    {
        var bullet = LineMarks.BulletOf(rows[0]);
        return rows.Select((r, i) => i == 0 && bullet is not null ? marks.Without(r)[bullet.Length..].TrimStart() : marks.Without(r));
    }
}
