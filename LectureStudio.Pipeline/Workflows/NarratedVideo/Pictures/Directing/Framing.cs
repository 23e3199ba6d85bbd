namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

/// <summary>Where a page is laid so that the part being spoken about is seen well.</summary>
/// <param name="area">Room for the page; what of the page goes beyond is cut off.</param>
/// <param name="aspect">Of the page, width ÷ height.</param>
/// <param name="content">The part of the page that has something on it; null when that is not known.</param>
/// <param name="pixels">Width of a picture, which is not to be enlarged to a blur; null for what is sharp at any size.</param>
internal sealed class Framing(ViewRect area, double aspect, VideoSize size, PageBox? content = null, double? pixels = null)
{
    /// <summary>Pages that can be read whole are brought this much nearer: their margins leave the picture, none of their words.</summary>
    private const double Gentle = 1.06;

    /// <summary>Enlarged further, nobody knows where on the page they are.</summary>
    private const double MostZoom = 4;

    /// <summary>A pixel of a picture becomes at most this many of a canvas of 1000 lines.</summary>
    private const double MostEnlarged = 6;

    /// <summary>Less than this is no zoom that anybody would notice as one.</summary>
    private const double Least = 1.02;

    /// <summary>Lines beside the part are cut only where that brings it this many times nearer than a view that cuts none.</summary>
    private const double WorthCutting = 1.25;

    /// <summary>The whole page.</summary>
    public ViewRect Whole { get; } = area.Narrowed(pixels is { } own ? own * MostEnlarged * size.Unit : area.W).Fit(aspect);

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
        var all = content is { } printed ? PageBox.Around([printed, part]) : new(0, 0, 1, 1);
        var (uncut, isWhole) = (area.W / (all.W * Whole.W + Room), content is not null && wanted <= Gentle);
        if (isWhole) zoom = Math.Min(zoom, Math.Min(uncut, area.H / (all.H * Whole.H + Room)));
        else if (zoom < WorthCutting * uncut) zoom = Math.Min(zoom, Math.Max(uncut, 1));
        if (zoom < Least) return (Whole, Whole);
        if (down >= zoom)
        {
            var place = Across(Lay(zoom, part.X + part.W / 2, part.Y + part.H / 2), part, all);
            if (isWhole) place = place with { Y = Filled(area.Y, area.H, place.H, Math.Max(area.Y + Room / 2 - all.Y * place.H, Math.Min(place.Y, area.Bottom - Room / 2 - all.Bottom * place.H))) };
            return (place, place);
        }
        var half = (area.H / 2 - Room) / (Whole.H * zoom);
        return (Across(Lay(zoom, part.X + part.W / 2, part.Y + half), part, all), Across(Lay(zoom, part.X + part.W / 2, part.Bottom - half), part, all));
    }

    /// <summary>Moved sideways so that as few lines as possible are cut: none where all that is printed fits; else not those at the nearer end, if the part can stay in the room then.</summary>
    private ViewRect Across(ViewRect place, PageBox part, PageBox all)
    {
        var (fromLeft, fromRight) = (area.X + Room / 2 - all.X * place.W, area.Right - Room / 2 - all.Right * place.W);
        if (fromLeft <= fromRight) return At(Math.Clamp(place.X, fromLeft, fromRight));
        var (least, most) = (area.X + Room - part.X * place.W, area.Right - Room - part.Right * place.W);
        var (toLeft, toRight) = (fromLeft <= most ? Math.Max(0, fromLeft - place.X) : double.MaxValue, fromRight >= least ? Math.Max(0, place.X - fromRight) : double.MaxValue);
        return toLeft == toRight ? place : toLeft < toRight ? At(place.X + toLeft) : At(place.X - toRight);

        ViewRect At(double x) => place with { X = Filled(area.X, area.W, place.W, x) };
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

    /// <summary>In the middle of the room when it fits; else the wanted point in the middle, but no gap at either end.</summary>
    private static double Along(double start, double room, double length, double point) => Filled(start, room, length, start + room / 2 - point * length);

    /// <summary>In the middle of the room when it fits; else as wanted, but no gap at either end.</summary>
    private static double Filled(double start, double room, double length, double wanted) =>
        length <= room ? start + (room - length) / 2 : Math.Clamp(wanted, start + room - length, start);
}
