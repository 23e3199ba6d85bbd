namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>A small picture of a page's ink by which pages are compared, blind to colours and small shifts.</summary>
public static class PageLook
{
    private const int Width = 64;
    private const int Height = 36;

    /// <summary>Marks a cell that something covers: a camera picture, a film. Ink is 0 to 254 there where nothing does.</summary>
    private const byte Covered = 255;

    /// <summary>Aspects nearer than this are the same.</summary>
    private const double SameAspect = 0.04;

    /// <summary>
    /// The looks a slide may have. Where the picture is wider than the deck's pages the slide may fill its left, middle or right
    /// (a camera stands beside it): then each of these, and the whole.
    /// </summary>
    /// <param name="ink">As <see cref="Ink"/> gives it; larger than a look.</param>
    /// <param name="covered">Rectangles of the picture that something covers.</param>
    /// <param name="aspect">Width ÷ height of the deck's pages.</param>
    public static IReadOnlyList<byte[]> Of(GreyPicture ink, IReadOnlyList<(int X, int Y, int W, int H)> covered, double aspect)
    {
        var width = (int)Math.Round(ink.Height * aspect);
        if (width < Width || width >= ink.Width * (1 - SameAspect)) return [Of(ink, covered, 0, ink.Width)];
        return [Of(ink, covered, 0, ink.Width), Of(ink, covered, 0, width), Of(ink, covered, (ink.Width - width) / 2, width), Of(ink, covered, ink.Width - width, width)];
    }

    /// <summary>The look of a whole page that nothing covers.</summary>
    public static byte[] Of(GreyPicture ink) => Of(ink, [], 0, ink.Width);

    /// <summary>
    /// How alike two looks are, 0 to 1: their normalised correlation where nothing covers them, negative ones taken as 0. Where both are
    /// blank they are alike, where one is they are not.
    /// </summary>
    public static double Similarity(byte[] a, byte[] b)
    {
        var seen = Enumerable.Range(0, a.Length).Where(i => a[i] != Covered && b[i] != Covered).ToArray();
        if (seen.Length < a.Length / 5) return 0;
        var (meanA, meanB) = (seen.Average(i => a[i]), seen.Average(i => b[i]));
        double ab = 0, aa = 0, bb = 0;
        foreach (var i in seen)
        {
            var (x, y) = (a[i] - meanA, b[i] - meanB);
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        if (aa < seen.Length && bb < seen.Length) return 1;
        return aa < seen.Length || bb < seen.Length ? 0 : Math.Max(0, ab / Math.Sqrt(aa * bb));
    }

    private static byte[] Of(GreyPicture ink, IReadOnlyList<(int X, int Y, int W, int H)> covered, int left, int width)
    {
        var part = new byte[width * ink.Height];
        for (var y = 0; y < ink.Height; y++) ink.Pixels.AsSpan(y * ink.Width + left, width).CopyTo(part.AsSpan(y * width));
        var look = new GreyPicture(width, ink.Height, part).Shrink(Width, Height).Pixels;
        for (var i = 0; i < look.Length; i++)
        {
            var (x, y) = (left + (i % Width + 0.5) * width / Width, (i / Width + 0.5) * ink.Height / Height);
            look[i] = covered.Any(c => x >= c.X && x < c.X + c.W && y >= c.Y && y < c.Y + c.H) ? Covered : Math.Min(look[i], (byte)(Covered - 1));
        }
        return look;
    }
}
