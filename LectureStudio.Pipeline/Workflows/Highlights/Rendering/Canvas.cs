using LectureStudio.Pipeline.Stages.Media;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>The picture a clip is rendered into; even sizes.</summary>
internal sealed record Canvas(int Width, int Height)
{
    /// <summary>Short sides of the usual sizes. A recording gets the first that holds it: little is enlarged, nothing is lost up to 1080.</summary>
    private static readonly int[] Classes = [180, 240, 360, 480, 540, 720, 1080];

    public bool IsTall => Height > Width;

    public bool IsSquare => Height == Width;

    /// <param name="shape"><c>16:9</c>, <c>9:16</c> or <c>1:1</c>.</param>
    /// <param name="video">Null for sound alone.</param>
    public static Canvas For(string shape, VideoStream? video)
    {
        if (shape == "16:9")
        {
            var height = Class(video is null ? 720 : Math.Max(video.Height, video.Width * 9.0 / 16));
            return new((int)Math.Round(height * 16 / 9.0 / 2) * 2, height);
        }
        // Here the width is what the slide is fitted into: 1280 pixels of a slide are worth 1080, not 720.
        var width = Class(video is null ? 720 : video.Width);
        return new(width, shape == "1:1" ? width : (int)Math.Round(width * 16 / 9.0 / 2) * 2);
    }

    private static int Class(double wanted)
    {
        var fitting = Array.Find(Classes, c => c >= wanted - 8);
        return fitting == 0 ? Classes[^1] : fitting;
    }
}
