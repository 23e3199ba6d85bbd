namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>Brackets, limits and numerators of a formula come as lines of their own; here they go back to it.</summary>
internal static class FormulaScraps
{
    /// <summary>Print heights across which a scrap still belongs to a formula beside it.</summary>
    private const double Beside = 3;

    public static void Join(List<BlockDraft> blocks)
    {
        for (var n = 0; n < blocks.Count; n++)
        {
            var scrap = blocks[n];
            if (scrap.Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Formula) || !scrap.Rows.All(LineMarks.IsScrap)) continue;
            var home = blocks.FindIndex(b => b != scrap && b.Kind == BlockKind.Formula && AreOne(b, scrap));
            if (home < 0) continue;
            blocks[home] = blocks[home] with { Rows = [.. blocks[home].Rows.Concat(scrap.Rows).OrderBy(r => r.Y).ThenBy(r => r.X)] };
            blocks.RemoveAt(n);
            n = -1; // The formula has grown, and may reach what it did not before.
        }
    }

    private static bool AreOne(BlockDraft formula, BlockDraft scrap) =>
        Math.Min(formula.Bottom, scrap.Bottom) - Math.Max(formula.Y, scrap.Y) > -0.2 * scrap.Size && Math.Max(formula.X, scrap.X) - Math.Min(formula.Right, scrap.Right) < Beside * scrap.Size;
}
