using System.Globalization;
using System.Text;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Pipeline.Stages.Lettering;

/// <summary>A look of text in an ASS script.</summary>
/// <param name="Size">Pixels.</param>
/// <param name="Border">1 outline and shadow, 4 one box behind all lines (a style of libass).</param>
/// <param name="Outline">Its width in pixels.</param>
/// <param name="Shadow">Its distance; with a box, the room around the text.</param>
internal sealed record AssStyle(string Name, int Size, int Colour, bool Bold, int Border, double Outline, double Shadow, int BackTransparency)
{
    /// <summary>Of the outline, the shadow and the box, 0xRRGGBB: nearly black.</summary>
    public int Behind { get; init; } = 0x0B0E13;
}

/// <summary>
/// Writes an Advanced SubStation Alpha script (v4.00+) whose units are the pixels of the canvas. Times are cut down to hundredths, as
/// the format has them: a frame is longer than that, so an event that is to begin with a frame begins just before it.
/// </summary>
internal sealed class AssScript
{
    private readonly StringBuilder events = new();
    private readonly StringBuilder styles = new();
    private readonly (int Width, int Height) canvas;

    /// <param name="size">Width and height of the canvas in pixels.</param>
    public AssScript((int Width, int Height) size, params IReadOnlyList<AssStyle> looks)
    {
        canvas = size;
        foreach (var s in looks)
        {
            styles.Append(CultureInfo.InvariantCulture, $"Style: {s.Name},Noto Sans,{s.Size},{AssColour.Of(s.Colour)},{AssColour.Of(s.Colour)},{AssColour.Of(s.Behind)},{AssColour.Of(s.Behind, s.BackTransparency)},");
            styles.Append(CultureInfo.InvariantCulture, $"{(s.Bold ? -1 : 0)},0,0,0,100,100,0,0,{s.Border},{s.Outline:0.##},{s.Shadow:0.##},2,0,0,0,-1\n");
        }
    }

    public bool IsEmpty => events.Length == 0;

    /// <summary>Text in a zone.</summary>
    /// <param name="text">Anything; escaped here.</param>
    public void Write(string style, TextZone zone, double start, double end, string text)
    {
        var box = zone.Box;
        var (number, y) = zone.Anchor switch
        {
            TextAnchor.Top => (8, box.Y),
            TextAnchor.Middle => (5, box.Y + box.H / 2),
            _ => (2, box.Y + box.H),
        };
        Add(1, style, start, end, box.X, canvas.Width - box.X - box.W, $"{{\\an{number}\\pos({box.X + box.W / 2},{y})}}{AssText.Escape(text)}");
    }

    /// <summary>Text from a left edge on, for the whole of the script.</summary>
    /// <param name="grows">1 when further lines go below <paramref name="y"/>, −1 when they go above.</param>
    public void WriteLeft(string style, int x, int y, int width, int grows, string text) =>
        Add(1, style, 0, 60, x, canvas.Width - x - width, $"{{\\an{(grows > 0 ? 7 : 1)}\\pos({x},{y})}}{AssText.Escape(text)}");

    /// <summary>Lines that were broken before, none of which is broken again.</summary>
    /// <param name="place">Pixels, and which corner, side or middle of the text lies there, as on a number pad: 7 upper left, 2 the middle below.</param>
    /// <param name="fades">Seconds within the time given in which it appears and disappears.</param>
    public void WriteLines(string style, (double Start, double End) time, (int X, int Y, int Anchor) place, (double In, double Out) fades, IEnumerable<string> lines) =>
        Add(1, style, time.Start, time.End, 0, 0, Text($"{{\\an{place.Anchor}\\q2\\pos({place.X},{place.Y})\\fad({fades.In * 1000:0},{fades.Out * 1000:0})}}") + string.Join("\\N", lines.Select(AssText.Escape)));

    /// <summary>A shape filled with a colour.</summary>
    /// <param name="path">In ASS drawing commands, canvas pixels.</param>
    /// <param name="fades">Seconds within the time in which it appears and disappears.</param>
    public void Draw(string style, double start, double end, int colour, string path, (double In, double Out) fades = default) =>
        Add(0, style, start, end, 0, 0, $"{{\\an7\\pos(0,0)\\bord0\\shad0{(fades == default ? "" : Text($"\\fad({fades.In * 1000:0},{fades.Out * 1000:0})"))}\\1c{Colour(colour)}\\p1}}{path}{{\\p0}}");

    /// <summary>A line around a box with rounded corners.</summary>
    public void Outline(string style, double start, double end, int colour, double width, PixelBox box, int radius)
    {
        double r = radius, k = radius * (1 - 0.5523);
        var (left, top, right, bottom) = (box.X, box.Y, box.X + box.W, box.Y + box.H);
        var path = Text($"m {left + r} {top} l {right - r} {top} b {right - k:0.#} {top} {right} {top + k:0.#} {right} {top + r} l {right} {bottom - r} b {right} {bottom - k:0.#} {right - k:0.#} {bottom} {right - r} {bottom} ")
            + Text($"l {left + r} {bottom} b {left + k:0.#} {bottom} {left} {bottom - k:0.#} {left} {bottom - r} l {left} {top + r} b {left} {top + k:0.#} {left + k:0.#} {top} {left + r} {top}");
        Add(0, style, start, end, 0, 0, Text($"{{\\an7\\pos(0,0)\\1a&HFF&\\shad0\\bord{width:0.##}\\3c{Colour(colour)}\\p1}}{path}{{\\p0}}"));
    }

    /// <summary>What is left of a box's corners when they are rounded.</summary>
    public static string Corners(PixelBox box, int radius)
    {
        // A quarter of a circle by one Bézier curve: its handles are 0.5523 radii long.
        double r = radius, k = radius * (1 - 0.5523);
        var (left, top, right, bottom) = (box.X, box.Y, box.X + box.W, box.Y + box.H);
        return Text($"m {left} {top} l {left + r} {top} b {left + k:0.#} {top} {left} {top + k:0.#} {left} {top + r} ")
            + Text($"m {right} {top} l {right} {top + r} b {right} {top + k:0.#} {right - k:0.#} {top} {right - r} {top} ")
            + Text($"m {right} {bottom} l {right - r} {bottom} b {right - k:0.#} {bottom} {right} {bottom - k:0.#} {right} {bottom - r} ")
            + Text($"m {left} {bottom} l {left} {bottom - r} b {left} {bottom - k:0.#} {left + k:0.#} {bottom} {left + r} {bottom}");
    }

    public override string ToString() =>
        $"""
        [Script Info]
        ScriptType: v4.00+
        PlayResX: {canvas.Width}
        PlayResY: {canvas.Height}
        WrapStyle: 0
        ScaledBorderAndShadow: yes

        [V4+ Styles]
        Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
        {styles}
        [Events]
        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
        {events}
        """.ReplaceLineEndings("\n");

    private void Add(int layer, string style, double start, double end, int left, int right, string text) =>
        events.Append(CultureInfo.InvariantCulture, $"Dialogue: {layer},{Time(start)},{Time(end)},{style},,{left},{right},0,,{text}\n");

    /// <summary>A colour without transparency, as override codes take it.</summary>
    private static string Colour(int colour) => $"&H{AssColour.Of(colour)[4..]}&";

    private static string Time(double seconds)
    {
        var hundredths = (long)Math.Floor(seconds * 100 + 1e-6);
        return Text($"{hundredths / 360000}:{hundredths / 6000 % 60:00}:{hundredths / 100 % 60:00}.{hundredths % 100:00}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
