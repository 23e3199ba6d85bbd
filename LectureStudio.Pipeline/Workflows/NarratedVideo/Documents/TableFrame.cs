using LectureStudio.Pipeline.Algorithms.Documents;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>The whole of a table as one sees it: its words with the rules and frames drawn around them.</summary>
internal static class TableFrame
{
    /// <summary>How far from the words a rule or a frame may stand; print heights.</summary>
    private const double Near = 1.6;

    /// <summary>How far a rule may reach beyond the words on either side, as a share of their width.</summary>
    private const double Beyond = 0.3;

    /// <summary>The box around words and rules; null without any.</summary>
    public static InkRegion? Of(IReadOnlyList<TextLine> rows, IReadOnlyList<InkRegion> ink)
    {
        var (left, top, right, bottom) = (rows.Min(r => r.X), rows.Min(r => r.Y), rows.Max(r => r.Right), rows.Max(r => r.Bottom));
        var (near, beyond) = (Near * rows.Max(r => r.Size), Beyond * (right - left));
        var drawn = ink.Where(r => r.Y > top - near && r.Bottom < bottom + near && r.X > left - near - beyond && r.Right < right + near + beyond && Math.Min(r.Right, right) - Math.Max(r.X, left) > 0.3 * (right - left)).ToList();
        if (drawn.Count == 0) return null;
        var (x, y) = (Math.Min(left, drawn.Min(r => r.X)), Math.Min(top, drawn.Min(r => r.Y)));
        return new(x, y, Math.Max(right, drawn.Max(r => r.Right)) - x, Math.Max(bottom, drawn.Max(r => r.Bottom)) - y, 0, 0);
    }
}
