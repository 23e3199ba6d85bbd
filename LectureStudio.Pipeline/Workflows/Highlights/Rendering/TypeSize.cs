namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Sizes of text and gaps on a canvas, in pixels.</summary>
internal sealed record TypeSize(int Caption, int Title, int Margin)
{
    /// <summary>Lines of Noto Sans and DejaVu Sans are 1.36 and 1.17 times their size apart.</summary>
    private const double LineHeight = 1.36;

    /// <summary>Height two lines of captions need, with the room around them.</summary>
    public int Band => Even(2 * LineHeight * Caption + Caption * 0.8);

    /// <summary>Height of a title of two lines.</summary>
    public int TitleBand => Even(2 * LineHeight * Title);

    /// <summary>
    /// About 42 letters fill three quarters of the width of a wide picture; on a phone, held closer to the width of the page, 26 to 30 fill all of it.
    /// </summary>
    public static TypeSize On(Canvas canvas, CaptionStyle style)
    {
        var caption = canvas.IsTall ? canvas.Width * 0.054 : canvas.IsSquare ? canvas.Width * 0.045 : canvas.Height * 0.045;
        var margin = Even(Math.Min(canvas.Width, canvas.Height) * 0.026);
        return new((int)Math.Round(style == CaptionStyle.Large ? caption * 1.4 : caption), (int)Math.Round(caption * (canvas.IsTall ? 1.1 : 1)), margin);
    }

    public static int Even(double pixels) => (int)Math.Round(pixels / 2) * 2;
}
