using LectureStudio.Pipeline.Algorithms.Documents;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>The text of a block.</summary>
internal static class BlockText
{
    public static string Of(BlockDraft block, HashSet<string> words) => block.Kind switch
    {
        BlockKind.Code => Listing(block.Rows),
        BlockKind.Table or BlockKind.Figure => string.Join('\n', block.Rows.Select(r => r.Text)),
        BlockKind.ListItem => LineText.Of(WithoutBullet(block.Rows), words.Contains),
        _ => LineText.Of(block.Rows.Select(r => r.Text), words.Contains),
    };

    /// <summary>Lines with their indentation, as wide as it is printed.</summary>
    private static string Listing(IReadOnlyList<TextLine> rows)
    {
        var left = rows.Min(r => r.X);
        var letter = rows.Sum(r => r.Words.Sum(w => w.W)) / Math.Max(1, rows.Sum(r => r.Letters));
        return string.Join('\n', rows.Select(r => new string(' ', (int)Math.Clamp(Math.Round((r.X - left) / Math.Max(0.1, letter)), 0, 80)) + r.Text));
    }

    private static IEnumerable<string> WithoutBullet(IReadOnlyList<TextLine> rows)
    {
        var bullet = LineMarks.BulletOf(rows[0]);
        return rows.Select((r, i) => i == 0 && bullet is not null ? r.Text[bullet.Length..].TrimStart() : r.Text);
    }
}
