namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>A small picture of a page's ink by which pages are compared, blind to colours and small shifts.</summary>
public static class PageLook
{
    public const int Width = 64;
    public const int Height = 36;

    /// <summary>The look of a page.</summary>
    /// <param name="ink">As <see cref="Ink.Of"/> gives it, any size of at least 64 × 36.</param>
    public static byte[] Of(GreyPicture ink) => ink.Shrink(Width, Height).Pixels;

    /// <summary>
    /// How alike two looks are, 0 to 1: their normalised correlation, negative ones taken as 0. Where both are blank they are alike,
    /// where one is they are not.
    /// </summary>
    public static double Similarity(byte[] a, byte[] b)
    {
        var (meanA, meanB) = (a.Average(x => x), b.Average(x => x));
        double ab = 0, aa = 0, bb = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var (x, y) = (a[i] - meanA, b[i] - meanB);
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        const double blank = 1.0 * Width * Height;
        if (aa < blank && bb < blank) return 1;
        return aa < blank || bb < blank ? 0 : Math.Max(0, ab / Math.Sqrt(aa * bb));
    }
}
