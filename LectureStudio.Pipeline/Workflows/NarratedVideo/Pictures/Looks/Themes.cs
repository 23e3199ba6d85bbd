namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;

/// <summary>Makes the colours of a video: a ground for pages to stand on, an ink that is read on it, and one accent.</summary>
internal static class Themes
{
    /// <summary>Ink blue, for documents without a colour of their own.</summary>
    private static readonly Rgb InkBlue = new(0x2F, 0x5D, 0xA8);

    /// <summary>A colour that is told from grey.</summary>
    private const double Colourful = 0.25;

    /// <param name="theme">As in the settings; <c>auto</c> takes dark for dark pages, else light.</param>
    /// <param name="pages">In order.</param>
    public static ThemeLook Of(string theme, IReadOnlyList<DocumentPage> pages)
    {
        var accent = Accent(pages);
        var name = theme == "auto" ? (2 * pages.Count(p => Rgb.Parse(p.Colours.Ground, Rgb.White).IsDark) > pages.Count ? "dark" : "light") : theme;
        var (ground, ink, mark) = name switch
        {
            "dark" => (new Rgb(0x16, 0x1B, 0x24).Mix(accent, 0.08), new Rgb(0xF2, 0xF5, 0xF9), accent),
            "paper" => (new Rgb(0xEF, 0xE9, 0xDD), new Rgb(0x2C, 0x26, 0x1F), new Rgb(0x8C, 0x4A, 0x2A)),
            "contrast" => (Rgb.Black, Rgb.White, new Rgb(0xFF, 0xD4, 0x00)),
            _ => (new Rgb(0xE3, 0xE8, 0xEF).Mix(accent, 0.07), new Rgb(0x1A, 0x22, 0x2E), accent),
        };
        return new(name, ground.Hex, ink.Readable(ground).Hex, mark.Readable(ground).Hex);
    }

    /// <summary>The colour most pages agree on, of those that are colours.</summary>
    private static Rgb Accent(IReadOnlyList<DocumentPage> pages)
    {
        var telling = pages.Select(p => Rgb.Parse(p.Colours.Accent, Rgb.Black)).Where(c => c.Saturation >= Colourful && c.Luminance is > 0.01 and < 0.85)
            .GroupBy(c => (c.R >> 5, c.G >> 5, c.B >> 5)).OrderByDescending(g => g.Count()).FirstOrDefault();
        return telling?.First() ?? InkBlue;
    }
}
