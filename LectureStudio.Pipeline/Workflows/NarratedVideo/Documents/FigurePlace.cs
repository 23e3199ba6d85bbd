namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>Where a figure comes in the order of reading.</summary>
internal static class FigurePlace
{
    /// <summary>Puts the figure before its caption, else before the first piece that stands below it in its column.</summary>
    public static void Insert(List<BlockDraft> blocks, BlockDraft figure)
    {
        var caption = blocks.FindIndex(b => b.Kind == BlockKind.Caption && Shares(b, figure) && b.Y > figure.Bottom - b.Size && b.Y - figure.Bottom < 4 * b.Size);
        if (caption < 0) caption = blocks.FindIndex(b => Shares(b, figure) && b.Y > figure.Y + ((figure.Bottom - figure.Y) / 2));
        if (caption >= 0)
        {
            blocks.Insert(caption, figure);
            return;
        }
        var above = blocks.FindLastIndex(b => Shares(b, figure) && b.Y < figure.Bottom);
        blocks.Insert(above < 0 ? blocks.Count : above + 1, figure);
    }

    /// <summary>Whether they stand below one another for the better part.</summary>
    private static bool Shares(BlockDraft block, BlockDraft figure) =>
        Math.Min(block.Right, figure.Right) - Math.Max(block.X, figure.X) > 0.3 * Math.Min(block.Right - block.X, figure.Right - figure.X);
}
