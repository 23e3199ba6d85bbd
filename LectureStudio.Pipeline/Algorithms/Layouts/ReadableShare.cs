namespace LectureStudio.Pipeline.Algorithms.Layouts;

/// <summary>How much of a wide picture's width a page needs for its small text to stay readable beside the speaker.</summary>
public static class ReadableShare
{
    /// <summary>The share where no text can be measured.</summary>
    public const double Usual = 0.7;

    private const double Least = 0.5;
    private const double Most = 0.85;

    /// <summary>A line of text from the top of its capitals to the foot of its descenders, in a picture 1920 wide: small letters are then about 10 pixels high.</summary>
    private const double ReadableLine = 20;

    private const double Width = 1920;

    /// <summary>Lines of text, in shares of the page's height: less is a rule or a speck, more a heading or a picture.</summary>
    private const double LowestLine = 0.012;

    private const double HighestLine = 0.07;
    private const int Stroke = 48;
    private const int FewestStrokes = 3;
    private const int FewestLines = 4;

    /// <summary>A quarter of the lines may be smaller: page numbers, sources.</summary>
    private const double Rank = 0.25;

    /// <summary>The share, 0.5 to 0.85.</summary>
    /// <param name="pictures">Red, green, blue, row by row.</param>
    /// <param name="width">Pixels a row.</param>
    /// <param name="screen">The page in pixels.</param>
    /// <param name="camera">The camera, left out.</param>
    public static double Of(IEnumerable<byte[]> pictures, int width, Box screen, Box? camera)
    {
        List<int> lines = [.. pictures.SelectMany(p => Lines(p, width, screen, camera)).Order()];
        if (lines.Count < FewestLines) return Usual;
        var line = lines[(int)(Rank * lines.Count)];
        return Math.Round(Math.Clamp(ReadableLine * screen.W / (Width * line), Least, Most), 2);
    }

    /// <summary>Heights of the lines of text in pixels.</summary>
    private static List<int> Lines(byte[] pixels, int width, Box screen, Box? camera)
    {
        List<int> heights = [];
        var run = 0;
        for (var y = screen.Y; y <= screen.Bottom; y++)
        {
            if (y < screen.Bottom && Strokes(pixels, width, screen, camera, y) >= FewestStrokes)
            {
                run++;
                continue;
            }
            if (run >= LowestLine * screen.H && run <= HighestLine * screen.H) heights.Add(run);
            run = 0;
        }
        return heights;
    }

    private static int Strokes(byte[] pixels, int width, Box screen, Box? camera, int y)
    {
        var count = 0;
        for (var x = screen.X + 1; x < screen.Right; x++)
        {
            var at = 3 * (y * width + x) + 1;
            if (Math.Abs(pixels[at] - pixels[at - 3]) > Stroke && camera?.Contains(x, y) != true) count++;
        }
        return count;
    }
}
