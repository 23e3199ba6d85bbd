namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>Tells moving screen content (a terminal that scrolls, code being written) from a camera: paper of one grey, and hard strokes on it.</summary>
public static class MovingScreen
{
    private const int SameGrey = 2;
    private const double PaperShare = 0.5;
    private const int Stroke = 40;
    private const double StrokeShare = 0.03;

    /// <summary>Whether a rectangle of a picture shows a screen.</summary>
    /// <param name="pixels">Red, green, blue, row by row.</param>
    /// <param name="width">Pixels a row.</param>
    public static bool IsIn(ReadOnlySpan<byte> pixels, int width, Box box)
    {
        Span<int> greys = stackalloc int[256];
        var strokes = 0;
        for (var y = box.Y; y < box.Bottom; y++)
        {
            var at = 3 * (y * width + box.X) + 1;
            for (var x = 0; x < box.W; x++, at += 3)
            {
                greys[pixels[at]]++;
                if (x > 0 && Math.Abs(pixels[at] - pixels[at - 3]) > Stroke) strokes++;
            }
        }
        var (mode, paper) = (0, 0);
        for (var g = 1; g < 256; g++) if (greys[g] > greys[mode]) mode = g;
        for (var g = Math.Max(0, mode - SameGrey); g <= Math.Min(255, mode + SameGrey); g++) paper += greys[g];
        return paper >= PaperShare * box.Area && strokes >= StrokeShare * box.Area;
    }
}
