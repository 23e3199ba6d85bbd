namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

/// <summary>Where a page is laid so that the part being spoken about is seen well.</summary>
/// <param name="area">Room for the page; what of the page goes beyond is cut off.</param>
/// <param name="aspect">Of the page, width ÷ height.</param>
/// <param name="content">The part of the page that has something on it; null when that is not known.</param>
internal sealed class Framing(ViewRect area, double aspect, VideoSize size, PageBox? content = null)
{
    /// <summary>Pages that can be read whole are brought this much nearer: their margins leave the picture, none of their words.</summary>
    private const double Gentle = 1.06;

    /// <summary>Enlarged further, nobody knows where on the page they are.</summary>
    private const double MostZoom = 4;

    /// <summary>Less than this is no zoom that anybody would notice as one.</summary>
    private const double Least = 1.02;

    /// <summary>The whole page.</summary>
    public ViewRect Whole { get; } = area.Fit(aspect);

    /// <summary>Height of a printed line that is read without effort: of letters as large as captions' on a small television, a share of the shorter side.</summary>
    private double GoodLine => (size.IsTall ? 0.036 : 0.033) * size.Short;

    private double Room => 24 * size.Unit;

    /// <summary>Where the page is laid for a part of it; first and last place differ when the part is higher than the room and is scrolled through.</summary>
    /// <param name="box">The part; null for the whole page.</param>
    /// <param name="line">Height of its printed lines as a share of the page's; 0 when it has none.</param>
    public (ViewRect First, ViewRect Last) For(PageBox? box, double line)
    {
        if (box is not { } part) return (Whole, Whole);
        var wanted = Math.Max(Gentle, line > 0 ? GoodLine / (line * Whole.H) : 0);
        var (across, down) = (area.W / (part.W * Whole.W + 2 * Room), area.H / (part.H * Whole.H + 2 * Room));
        var zoom = Math.Min(wanted, Math.Min(across, MostZoom));
        // A part a little higher than the room is made to fit; one much higher is read from its upper to its lower end.
        if (down < zoom && down * 1.35 >= Math.Min(wanted, zoom)) zoom = down;
        // A page that can be read whole stays whole: only its margins may leave the picture.
        var isWhole = wanted <= Gentle;
        if (isWhole && content is { } all) zoom = Math.Min(zoom, Math.Min(area.W / (all.W * Whole.W + Room), area.H / (all.H * Whole.H + Room)));
        if (zoom < Least) return (Whole, Whole);
        if (down >= zoom)
        {
            var place = Lay(zoom, part.X + part.W / 2, part.Y + part.H / 2);
            if (isWhole && content is { } kept) place = place with { X = Keep(place.X, place.W, (area.X, area.Right), (kept.X, kept.Right)), Y = Keep(place.Y, place.H, (area.Y, area.Bottom), (kept.Y, kept.Bottom)) };
            return (place, place);
        }
        var half = (area.H / 2 - Room) / (Whole.H * zoom);
        return (Lay(zoom, part.X + part.W / 2, part.Y + half), Lay(zoom, part.X + part.W / 2, part.Bottom - half));
    }

    /// <summary>The whole page a little nearer: where a slow zoom over a picture ends.</summary>
    public ViewRect Nearer(double zoom) => Lay(zoom, 0.5, 0.5);

    /// <summary>Whether a part is seen well where the page lies now, so that there is no need to move it.</summary>
    public bool Shows(ViewRect now, ViewRect wanted, PageBox part) =>
        wanted.W / Whole.W >= 1.25 && Math.Abs(now.W / wanted.W - 1) < 0.15 && area.Grown(-Room / 2).Contains(now.Part(part));

    private ViewRect Lay(double zoom, double x, double y)
    {
        var (w, h) = (Whole.W * zoom, Whole.H * zoom);
        return new(Along(area.X, area.W, w, x), Along(area.Y, area.H, h, y), w, h);
    }

    /// <summary>Moved so far that a part of it stays in the room, where the part is not longer than that.</summary>
    private double Keep(double start, double length, (double From, double To) room, (double From, double To) part)
    {
        var (least, most) = (room.From + Room / 2 - part.From * length, room.To - Room / 2 - part.To * length);
        return least > most ? start : Math.Clamp(start, least, most);
    }

    /// <summary>In the middle of the room when it fits; else the wanted point in the middle, but no gap at either end.</summary>
    private static double Along(double start, double room, double length, double point) =>
        length <= room ? start + (room - length) / 2 : Math.Clamp(start + room / 2 - point * length, start + room - length, start);
}
