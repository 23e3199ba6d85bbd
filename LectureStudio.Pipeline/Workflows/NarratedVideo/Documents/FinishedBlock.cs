using LectureStudio.Pipeline.Algorithms.Documents;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>Brings a piece into the form that other stages know: numbered, its places as shares of the page.</summary>
internal static class FinishedBlock
{
    /// <param name="draft">The piece.</param>
    /// <param name="text">Its text.</param>
    /// <param name="page">The page it stands on.</param>
    /// <param name="number">That page's number.</param>
    /// <param name="index">Its index on the page.</param>
    public static PageBlock Of(BlockDraft draft, string text, PageDraft page, int number, int index) =>
        new($"p{number}b{index + 1}", draft.Kind, text, Box(page, draft.X, draft.Y, draft.Right, draft.Bottom), [.. draft.Rows.Select(r => Line(page, r))], draft.Level);

    private static BlockLine Line(PageDraft page, TextLine row) =>
        new(row.Text, Box(page, row.X, row.Y, row.Right, row.Bottom), [.. row.Words.Select(w => new BlockWord(w.Text, Box(page, w.X, w.Y, w.Right, w.Bottom)))]);

    /// <summary>As shares of the page, cut at its edges; four digits are a tenth of a pixel at 1080 lines.</summary>
    private static PageBox Box(PageDraft page, double left, double top, double right, double bottom)
    {
        var (x, y) = (Math.Min(0.9999, Share(left, page.Width)), Math.Min(0.9999, Share(top, page.Height)));
        return new(x, y, Math.Max(0.0001, Math.Round(Share(right, page.Width) - x, 4)), Math.Max(0.0001, Math.Round(Share(bottom, page.Height) - y, 4)));
    }

    private static double Share(double at, double length) => Math.Round(Math.Clamp(at / Math.Max(1, length), 0, 1), 4);
}
