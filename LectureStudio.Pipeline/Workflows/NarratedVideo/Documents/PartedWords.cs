namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>A word parted at the foot of a column or page is put together again in the piece where it begins.</summary>
internal static class PartedWords
{
    /// <summary>Figures, tables and notes may stand between the two parts; more than this many pieces do not.</summary>
    private const int Ahead = 8;

    public static void Join(IReadOnlyList<List<PageBlock>> pages)
    {
        var places = pages.SelectMany((blocks, p) => blocks.Select((_, n) => (Page: p, Block: n))).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var block = pages[places[i].Page][places[i].Block];
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || block.Text.Length < 3 || block.Text[^1] is not ('-' or '\u2010') || !char.IsLetter(block.Text[^2])) continue;
            var next = places.Skip(i + 1).Take(Ahead).Where(p => pages[p.Page][p.Block].Kind == block.Kind).Select(p => ((int Page, int Block)?)p).FirstOrDefault();
            if (next is not { } there || pages[there.Page][there.Block] is not { } rest || rest.Text.Length == 0 || !char.IsLower(rest.Text[0])) continue;
            var end = rest.Text.IndexOf(' ', StringComparison.Ordinal);
            if (end < 0) continue;
            pages[places[i].Page][places[i].Block] = block with { Text = block.Text[..^1] + rest.Text[..end] };
            pages[there.Page][there.Block] = rest with { Text = rest.Text[(end + 1)..] };
        }
    }
}
