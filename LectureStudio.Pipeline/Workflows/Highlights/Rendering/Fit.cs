using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Fits rectangles into others.</summary>
internal static class Fit
{
    /// <summary>Enlarging more than this looks soft.</summary>
    private const double MostEnlarged = 2.5;

    /// <summary>The largest even box of a picture's proportions in the middle of another.</summary>
    public static PixelBox Within(PixelBox room, double width, double height)
    {
        var scale = Math.Min(room.W / width, room.H / height);
        // A remainder of two pixels would be a dark line, not a margin.
        var (w, h) = (Full(width * scale, room.W), Full(height * scale, room.H));
        return Middle(room, w, h);
    }

    /// <summary>
    /// The part of a picture that fills a room best without leaving out more than <paramref name="most"/> of its width or a third of that of
    /// its height, and the box it then takes; never enlarged far.
    /// </summary>
    public static Placement Filling(PixelBox room, PixelBox picture, double most)
    {
        var (aspect, wanted) = ((double)picture.W / picture.H, (double)room.W / room.H);
        var used = Math.Clamp(wanted, aspect * (1 - most), aspect / (1 - most / 3));
        var (w, h) = used < aspect ? (picture.H * used, (double)picture.H) : (picture.W, picture.W / used);
        // What cannot be enlarged to the edges of the room need not be cut off either.
        var (sw, sh) = (Math.Min(picture.W, TypeSize.Even(Math.Max(w, room.W / MostEnlarged))), Math.Min(picture.H, TypeSize.Even(Math.Max(h, room.H / MostEnlarged))));
        // Heads are in the upper half: what must go, goes below.
        var source = new PixelBox(picture.X + (picture.W - sw) / 2, picture.Y + (picture.H - sh) / 4, sw, sh);
        var scale = Math.Min(Math.Min((double)room.W / sw, (double)room.H / sh), MostEnlarged);
        return new(source, Middle(room, Full(sw * scale, room.W), Full(sh * scale, room.H)));
    }

    public static PixelBox Middle(PixelBox room, int w, int h) => new(room.X + Half(room.W - w), room.Y + Half(room.H - h), w, h);

    private static int Full(double size, int room) => room - size < 4 ? room / 2 * 2 : Math.Max(2, TypeSize.Even(size));

    private static int Half(int rest) => rest / 4 * 2;
}
