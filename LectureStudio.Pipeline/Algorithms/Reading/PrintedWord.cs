namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>A word on a page. Coordinates from the upper left, in whatever unit the page is measured in (pixels, points).</summary>
/// <param name="Text">Without spaces around it.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="W">Width.</param>
/// <param name="H">Height.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record PrintedWord(string Text, double X, double Y, double W, double H, double Confidence = 1)
{
    public double Right => X + W;

    public double Bottom => Y + H;

    /// <summary>How it is printed, where that is known.</summary>
    public PrintStyle Style { get; init; }
}

/// <summary>What a font's name tells.</summary>
[Flags]
public enum PrintStyle
{
    Plain = 0,
    Bold = 1,
    Italic = 2,

    /// <summary>All letters equally wide: code.</summary>
    Mono = 4,

    /// <summary>Letters and signs of formulas.</summary>
    Symbols = 8,
}

/// <summary>Words side by side on one baseline, from left to right; at least one.</summary>
public sealed record PrintedLine(IReadOnlyList<PrintedWord> Words)
{
    public double X => Words.Min(w => w.X);

    public double Y => Words.Min(w => w.Y);

    public double Right => Words.Max(w => w.Right);

    public double Bottom => Words.Max(w => w.Bottom);

    /// <summary>
    /// Size of the print: the upper quartile of the words' heights, since words without ascenders ("sea") are lower than their
    /// neighbours in the same print.
    /// </summary>
    public double Size => Words.Select(w => w.H).Order().ElementAt(Words.Count * 3 / 4);

    public string Text => string.Join(' ', Words.Select(w => w.Text));
}

/// <summary>A page or slide as printed.</summary>
/// <param name="Width">In the unit of the words.</param>
/// <param name="Height">In the unit of the words.</param>
/// <param name="Lines">In reading order.</param>
public sealed record PrintedPage(double Width, double Height, IReadOnlyList<PrintedLine> Lines)
{
    public IEnumerable<PrintedWord> Words => Lines.SelectMany(l => l.Words);
}
