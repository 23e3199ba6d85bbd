namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;

/// <summary>A picture with half as much colour as brightness in each direction (4:2:0), as video has it.</summary>
internal sealed record YuvPicture(Plane Y, Plane U, Plane V)
{
    public YuvPicture(int width, int height)
        : this(new Plane(width, height), new Plane((width + 1) / 2, (height + 1) / 2), new Plane((width + 1) / 2, (height + 1) / 2))
    {
    }

    public int Width => Y.Width;

    public int Height => Y.Height;

    /// <summary>One after the other: the bytes of a raw frame (yuv420p).</summary>
    public IEnumerable<Plane> Planes => [Y, U, V];

    /// <summary>From red, green, blue (and, with four bytes a pixel, opacity over <paramref name="ground"/>).</summary>
    public static YuvPicture FromRgb(ReadOnlySpan<byte> pixels, int width, int height, int step, Looks.Rgb ground)
    {
        var (y, u, v) = (new Plane(width, height), new Plane(width, height), new Plane(width, height));
        for (int i = 0, at = 0; i < width * height; i++, at += step)
        {
            int r = pixels[at], g = pixels[at + 1], b = pixels[at + 2];
            if (step == 4 && pixels[at + 3] is var opacity and < 255) (r, g, b) = (Over(r, ground.R, opacity), Over(g, ground.G, opacity), Over(b, ground.B, opacity));
            (y.Data[i], u.Data[i], v.Data[i]) = (YuvColour.Luma(r, g, b), YuvColour.BlueDifference(r, g, b), YuvColour.RedDifference(r, g, b));
        }
        return new(y, u.Halved(), v.Halved());
    }

    public YuvPicture Halved() => new(Y.Halved(), U.Halved(), V.Halved());

    public void CopyTo(YuvPicture other)
    {
        Y.Data.CopyTo(other.Y.Data, 0);
        U.Data.CopyTo(other.U.Data, 0);
        V.Data.CopyTo(other.V.Data, 0);
    }

    private static int Over(int value, int ground, int opacity) => (value * opacity + ground * (255 - opacity) + 127) / 255;
}
