using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;

/// <summary>The video's size in pixels, even, and its rate.</summary>
/// <param name="Fps">Frames a second: 24, 30 or 60.</param>
internal sealed record VideoSize(int Width, int Height, int Fps)
{
    /// <summary>The shorter side: of 1080p 1080, whatever the shape.</summary>
    public int Short => Math.Min(Width, Height);

    public bool IsTall => Height > Width;

    /// <summary>One thousandth of the shorter side: what sizes and margins are counted in.</summary>
    public double Unit => Short / 1000.0;

    /// <param name="resolution"><c>1080p</c>: the shorter side.</param>
    /// <param name="format"><c>16:9</c>, <c>9:16</c> or <c>1:1</c>.</param>
    public static VideoSize Of(string resolution, string format, string fps = "30")
    {
        var lines = int.Parse(resolution.AsSpan(0, resolution.Length - 1), CultureInfo.InvariantCulture);
        var longer = (int)Math.Round(lines * 16 / 9.0 / 2) * 2;
        var rate = int.Parse(fps, CultureInfo.InvariantCulture);
        return format switch { "9:16" => new(lines, longer, rate), "1:1" => new(lines, lines, rate), _ => new(longer, lines, rate) };
    }

    /// <summary>Frames of a scene; exact, as scenes last whole beats.</summary>
    public long Frames(double seconds) => (long)Math.Round(seconds * Fps);
}
