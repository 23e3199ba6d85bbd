using System.Globalization;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Graphs;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>A box with its words, as large as they need.</summary>
internal sealed class DiagramBox
{
    private const double FontSize = 14, LineHeight = 18, WidestText = 190, Padding = 12;

    private readonly IReadOnlyList<string> lines;
    private readonly FlowShape shape;

    private DiagramBox(IReadOnlyList<string> lines, FlowShape shape)
    {
        (this.lines, this.shape) = (lines, shape);
        var (width, height) = (Math.Max(24, lines.Max(WidthOf)), lines.Count * LineHeight);
        (Width, Height) = shape switch
        {
            FlowShape.Diamond => (width * 1.5 + 34, height * 1.5 + 30),
            FlowShape.Circle => (Math.Max(width, height) + 26, Math.Max(width, height) + 26),
            FlowShape.DoubleCircle => (Math.Max(width, height) + 36, Math.Max(width, height) + 36),
            FlowShape.Hexagon or FlowShape.LeanRight or FlowShape.LeanLeft or FlowShape.Trapezoid or FlowShape.TrapezoidUpsideDown or FlowShape.Flag => (width + 4 * Padding, height + 18),
            FlowShape.Start or FlowShape.End => (20, 20),
            FlowShape.Bar => (70, 8),
            FlowShape.Cylinder => (width + 2 * Padding, height + 34),
            _ => (width + 2 * Padding + (shape == FlowShape.Subroutine ? 12 : 0), height + 18),
        };
    }

    public double Width { get; }

    public double Height { get; }

    public static DiagramBox Of(string label, FlowShape shape) => new(Lines(label, WidestText), shape);

    /// <summary>Cut between words into lines of at most so much width; a longer word stays whole.</summary>
    public static IReadOnlyList<string> Lines(string text, double widest)
    {
        var cut = new List<string>();
        foreach (var given in text.Split('\n'))
        {
            var line = "";
            foreach (var word in given.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && WidthOf(line + " " + word) > widest)
                {
                    cut.Add(line);
                    line = "";
                }
                line += (line.Length > 0 ? " " : "") + word;
            }
            if (line.Length > 0) cut.Add(line);
        }
        return cut.Count > 0 ? cut : [" "];
    }

    public static double WidthOf(string line) => TextWidth.Of(line) * FontSize;

    public static string Words(IReadOnlyList<string> lines, double x, double y, double lineHeight, double size)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<text text-anchor=\"middle\" fill=\"currentColor\" stroke=\"none\" font-size=\"{size:0.#}\">");
        // A third of the letter's height below the middle of its line, where readers expect it.
        foreach (var (i, line) in lines.Index())
            text.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{x:0.##}\" y=\"{y + (i - (lines.Count - 1) / 2.0) * lineHeight + size * 0.34:0.##}\">{DiagramSvg.Text(line)}</tspan>");
        return text.Append("</text>").ToString();
    }

    /// <summary>Where a link that ends at the rectangle around the box meets it.</summary>
    public LayoutPoint Meet(PlacedNode at, LayoutPoint point) => DiagramBorder.Of(shape, at, point);

    public string Draw(PlacedNode at)
    {
        double l = at.X - at.Width / 2, r = at.X + at.Width / 2, t = at.Y - at.Height / 2, b = at.Y + at.Height / 2, w = at.Width, h = at.Height;
        // A little of the text's own colour shows the box in every theme.
        const string look = "fill=\"currentColor\" fill-opacity=\"0.06\"";
        var form = shape switch
        {
            FlowShape.Rounded => I($"<rect x=\"{l:0.##}\" y=\"{t:0.##}\" width=\"{w:0.##}\" height=\"{h:0.##}\" rx=\"8\" {look}/>"),
            FlowShape.Stadium => I($"<rect x=\"{l:0.##}\" y=\"{t:0.##}\" width=\"{w:0.##}\" height=\"{h:0.##}\" rx=\"{h / 2:0.##}\" {look}/>"),
            FlowShape.Subroutine => I($"<rect x=\"{l:0.##}\" y=\"{t:0.##}\" width=\"{w:0.##}\" height=\"{h:0.##}\" {look}/><path d=\"M{l + 6:0.##},{t:0.##}V{b:0.##}M{r - 6:0.##},{t:0.##}V{b:0.##}\"/>"),
            FlowShape.Cylinder => I($"<path d=\"M{l:0.##},{t + 8:0.##}A{w / 2:0.##},8 0 0 1 {r:0.##},{t + 8:0.##}V{b - 8:0.##}A{w / 2:0.##},8 0 0 1 {l:0.##},{b - 8:0.##}Z\" {look}/><path d=\"M{l:0.##},{t + 8:0.##}A{w / 2:0.##},8 0 0 0 {r:0.##},{t + 8:0.##}\"/>"),
            FlowShape.Circle => I($"<circle cx=\"{at.X:0.##}\" cy=\"{at.Y:0.##}\" r=\"{w / 2:0.##}\" {look}/>"),
            FlowShape.DoubleCircle => I($"<circle cx=\"{at.X:0.##}\" cy=\"{at.Y:0.##}\" r=\"{w / 2:0.##}\" {look}/><circle cx=\"{at.X:0.##}\" cy=\"{at.Y:0.##}\" r=\"{w / 2 - 5:0.##}\"/>"),
            FlowShape.Start => I($"<circle cx=\"{at.X:0.##}\" cy=\"{at.Y:0.##}\" r=\"8\" fill=\"currentColor\"/>"),
            FlowShape.End => I($"<circle cx=\"{at.X:0.##}\" cy=\"{at.Y:0.##}\" r=\"9\"/><circle cx=\"{at.X:0.##}\" cy=\"{at.Y:0.##}\" r=\"5\" fill=\"currentColor\"/>"),
            FlowShape.Bar => I($"<rect x=\"{l:0.##}\" y=\"{t:0.##}\" width=\"{w:0.##}\" height=\"{h:0.##}\" rx=\"3\" fill=\"currentColor\"/>"),
            FlowShape.Diamond => Polygon((at.X, t), (r, at.Y), (at.X, b), (l, at.Y)),
            FlowShape.Hexagon => Polygon((l + 14, t), (r - 14, t), (r, at.Y), (r - 14, b), (l + 14, b), (l, at.Y)),
            FlowShape.LeanRight => Polygon((l + 14, t), (r, t), (r - 14, b), (l, b)),
            FlowShape.LeanLeft => Polygon((l, t), (r - 14, t), (r, b), (l + 14, b)),
            FlowShape.Trapezoid => Polygon((l + 14, t), (r - 14, t), (r, b), (l, b)),
            FlowShape.TrapezoidUpsideDown => Polygon((l, t), (r, t), (r - 14, b), (l + 14, b)),
            FlowShape.Flag => Polygon((l, t), (r, t), (r, b), (l, b), (l + 14, at.Y)),
            _ => I($"<rect x=\"{l:0.##}\" y=\"{t:0.##}\" width=\"{w:0.##}\" height=\"{h:0.##}\" rx=\"2\" {look}/>"),
        };
        return shape is FlowShape.Start or FlowShape.End or FlowShape.Bar ? form : form + Words(lines, at.X, shape == FlowShape.Cylinder ? at.Y + 4 : at.Y, LineHeight, FontSize);

        string Polygon(params (double X, double Y)[] points) => $"<polygon points=\"{string.Join(' ', points.Select(p => I($"{p.X:0.##},{p.Y:0.##}")))}\" {look}/>";
    }

    private static string I(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
