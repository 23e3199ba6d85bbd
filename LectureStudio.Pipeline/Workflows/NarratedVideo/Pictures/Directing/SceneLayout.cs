using LectureStudio.Pipeline.Stages.Lettering;
using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

/// <summary>Where things are on the canvas. Nothing that is written lies on the page: the strips are beside it.</summary>
/// <param name="Page">Room for the page.</param>
/// <param name="Captions">Room for two lines of captions; nothing else is ever there.</param>
/// <param name="Strip">The strip in which the scene's title stands at the left and the logo at the right.</param>
/// <param name="Card">Room for the words of a card.</param>
/// <param name="CardPage">Room for the page beside the words of the opening card.</param>
/// <param name="CaptionSize">Of captions' letters, pixels.</param>
internal sealed record SceneLayout(ViewRect Page, ViewRect Captions, ViewRect Strip, ViewRect Card, ViewRect CardPage, int CaptionSize)
{
    /// <summary>Lines of Noto Sans are this many times their size apart.</summary>
    public const double LineHeight = 1.36;

    public static SceneLayout Of(VideoSize size, bool burned)
    {
        double u = size.Unit, w = size.Width, h = size.Height;
        var caption = (int)Math.Round((size.IsTall ? 50 : size.Width == size.Height ? 44 : 41) * u);
        var band = Math.Ceiling(2 * LineHeight * caption + 34 * u);
        var side = (size.IsTall ? 30 : size.Width == size.Height ? 36 : 58) * u;
        var cards = Cards(size);
        if (size.IsTall)
        {
            // Phones lay their own buttons over the lower edge.
            var foot = 200 * u;
            var bottom = h - foot - (burned ? band : 0);
            return new(new(side, 190 * u, w - 2 * side, bottom - 200 * u), new(side, h - foot - band, w - 2 * side, band), new(side + 10 * u, 84 * u, w - 2 * side - 20 * u, 72 * u), cards.Words, cards.Page, caption);
        }
        return burned
            ? new(new(side, 88 * u, w - 2 * side, h - 88 * u - band - 14 * u), new(side, h - band - 8 * u, w - 2 * side, band), new(side, 16 * u, w - 2 * side, 56 * u), cards.Words, cards.Page, caption)
            : new(new(side, 40 * u, w - 2 * side, h - 132 * u), new(side, h - band, w - 2 * side, band), new(side, h - 76 * u, w - 2 * side, 56 * u), cards.Words, cards.Page, caption);
    }

    /// <summary>The captions' room in whole pixels.</summary>
    public TextZone CaptionZone() => new(new((int)Captions.X, (int)Captions.Y, (int)Captions.W, (int)Captions.H), TextAnchor.Middle);

    private static (ViewRect Words, ViewRect Page) Cards(VideoSize size)
    {
        double u = size.Unit, w = size.Width, h = size.Height;
        return size switch
        {
            { IsTall: true } => (new(70 * u, 210 * u, w - 140 * u, h * 0.34), new(60 * u, 210 * u + h * 0.36, w - 120 * u, h * 0.64 - 480 * u)),
            _ when size.Width == size.Height => (new(80 * u, 70 * u, w - 160 * u, h * 0.40), new(80 * u, h * 0.47, w - 160 * u, h * 0.36)),
            _ => (new(110 * u, 100 * u, w * 0.5 - 150 * u, h - 280 * u), new(w * 0.5, 130 * u, w * 0.5 - 90 * u, h - 300 * u)),
        };
    }
}
