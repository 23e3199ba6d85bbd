using LectureStudio.Pipeline.Algorithms.Graphs;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>The words on a link. Lines have a gap where they stand: a drawing in the colour of the text has no background that could hide one.</summary>
internal sealed class DiagramLabel
{
    private const double Size = 12.5, LineHeight = 16, Widest = 130, Air = 6;

    private readonly IReadOnlyList<string> lines;

    private DiagramLabel(IReadOnlyList<string> lines) => this.lines = lines;

    /// <summary>With air around; 0 without words.</summary>
    public double Width => lines.Count == 0 ? 0 : lines.Max(DiagramBox.WidthOf) * Size / 14 + 2 * Air;

    public double Height => lines.Count == 0 ? 0 : lines.Count * LineHeight + Air;

    public static DiagramLabel Of(FlowLink link) => new(link.Label.Length > 0 && link.Line != FlowLine.Invisible ? DiagramBox.Lines(link.Label, Widest) : []);

    public string Draw(LayoutPoint at) => DiagramBox.Words(lines, at.X, at.Y, LineHeight, Size);

    /// <summary>What it takes of the drawing.</summary>
    public DiagramArea At(LayoutPoint at) => new(at.X - Width / 2, at.Y - Height / 2, at.X + Width / 2, at.Y + Height / 2);
}

/// <summary>A rectangle of a drawing.</summary>
internal sealed record DiagramArea(double Left, double Top, double Right, double Bottom)
{
    public bool Meets(DiagramArea other) => Left < other.Right && Right > other.Left && Top < other.Bottom && Bottom > other.Top;

    public bool Has(LayoutPoint point) => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom;
}
