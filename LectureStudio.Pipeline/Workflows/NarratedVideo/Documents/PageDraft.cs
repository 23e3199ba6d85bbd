using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>A page as it was read, before anything is known of how its words belong together.</summary>
/// <param name="Number">In the document, from 1.</param>
/// <param name="Width">In the unit of the words.</param>
/// <param name="Height">In the unit of the words.</param>
/// <param name="Words">In no particular order.</param>
/// <param name="Ink">What is drawn besides the words.</param>
internal sealed record PageDraft(int Number, double Width, double Height, IReadOnlyList<PrintedWord> Words, IReadOnlyList<InkRegion> Ink);

/// <summary>A piece of a page before it has its number, in the unit of the page's words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Rows">Its printed lines; empty for a figure without text.</param>
/// <param name="Around">The box, where it is more than the lines: of a figure.</param>
/// <param name="Level">Of a heading or list item, from 1.</param>
internal sealed record BlockDraft(BlockKind Kind, IReadOnlyList<TextLine> Rows, InkRegion? Around = null, int Level = 0)
{
    public double X => Around is { } a ? Math.Min(a.X, Rows.Select(r => r.X).DefaultIfEmpty(a.X).Min()) : Rows.Min(r => r.X);

    public double Y => Around is { } a ? Math.Min(a.Y, Rows.Select(r => r.Y).DefaultIfEmpty(a.Y).Min()) : Rows.Min(r => r.Y);

    public double Right => Around is { } a ? Math.Max(a.Right, Rows.Select(r => r.Right).DefaultIfEmpty(a.Right).Max()) : Rows.Max(r => r.Right);

    public double Bottom => Around is { } a ? Math.Max(a.Bottom, Rows.Select(r => r.Bottom).DefaultIfEmpty(a.Bottom).Max()) : Rows.Max(r => r.Bottom);

    /// <summary>Print height of its first line.</summary>
    public double Size => Rows.Count == 0 ? 0 : Rows.Max(r => r.Size);
}
