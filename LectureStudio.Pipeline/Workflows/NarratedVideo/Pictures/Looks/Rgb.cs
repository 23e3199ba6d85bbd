using System.Globalization;
using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;

/// <summary>A colour in sRGB.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>The lowest contrast at which ordinary text is easy to read (WCAG 2.1, 1.4.3).</summary>
    public const double ReadableContrast = 4.5;

    /// <summary>As ASS scripts and filters take it: 0xRRGGBB.</summary>
    public int Number => R << 16 | G << 8 | B;

    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Number:x6}");

    /// <summary>Relative luminance, 0 (black) to 1 (white), as WCAG 2.1 defines it.</summary>
    public double Luminance => 0.2126 * Linear(R) + 0.7152 * Linear(G) + 0.0722 * Linear(B);

    public bool IsDark => Luminance < 0.18;

    /// <summary>How colourful it is, 0 (grey) to 1.</summary>
    public double Saturation => Math.Max(R, Math.Max(G, B)) is var most and > 0 ? (most - Math.Min(R, Math.Min(G, B))) / (double)most : 0;

    public static Rgb Black => new(0, 0, 0);

    public static Rgb White => new(255, 255, 255);

    /// <summary><c>#rrggbb</c>; <paramref name="other"/> when it is something else.</summary>
    public static Rgb Parse(string? text, Rgb other) =>
        text is { Length: 7 } && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? new((byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : other;

    /// <summary>Between this colour (0) and another (1).</summary>
    public Rgb Mix(Rgb other, double share) => new(Between(R, other.R, share), Between(G, other.G, share), Between(B, other.B, share));

    /// <summary>Contrast ratio, 1 to 21 (WCAG 2.1).</summary>
    public double Contrast(Rgb other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>This colour, moved towards black or white, whichever is nearer to the goal, until it has the contrast on a ground.</summary>
    public Rgb Readable(Rgb ground, double contrast = ReadableContrast)
    {
        if (Contrast(ground) >= contrast) return this;
        var end = ground.Contrast(Black) > ground.Contrast(White) ? Black : White;
        for (var share = 0.04; share < 1; share += 0.04)
            if (Mix(end, share) is var mixed && mixed.Contrast(ground) >= contrast) return mixed;
        return end;
    }

    private static byte Between(byte a, byte b, double share) => (byte)Math.Clamp(Math.Round(a + (b - a) * share), 0, 255);

    private static double Linear(byte value) => value / 255.0 is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
}
