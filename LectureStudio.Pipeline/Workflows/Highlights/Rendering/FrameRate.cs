using System.Globalization;
using LectureStudio.Pipeline.Stages.Media;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Frames a second as a fraction, so that 29.97 is exact.</summary>
internal sealed record FrameRate(int Numerator, int Denominator)
{
    /// <summary>Slower recordings (slides at 5 or 10 frames a second) are shown at a multiple, so that fades stay smooth.</summary>
    private const double Slowest = 20;
    private const double Fastest = 60;

    public double PerSecond => (double)Numerator / Denominator;

    /// <summary>The constant rate at which a recording is rendered: its own where that is constant and usual.</summary>
    /// <param name="video">Null for sound alone.</param>
    public static FrameRate Of(VideoStream? video)
    {
        if (video is null) return new(25, 1);
        // What people record at a varying rate (screens, meetings, phones) is at most 30 a second, or 60.
        if (video.IsVariable) return new(video.FrameRate > 40 ? 60 : 30, 1);
        var rate = Exact(video.FrameRate);
        if (rate.PerSecond > Fastest) return rate.PerSecond % Fastest < 0.01 ? new((int)Fastest, 1) : new(30, 1);
        return rate.PerSecond >= Slowest ? rate : rate with { Numerator = rate.Numerator * (int)Math.Ceiling(Slowest / rate.PerSecond) };
    }

    /// <summary>When a frame is shown; seconds.</summary>
    public double Seconds(long frames) => (double)frames * Denominator / Numerator;

    /// <summary>The sample at which a frame begins.</summary>
    public long Samples(long frames, int sampleRate) => (long)Math.Round((decimal)frames * Denominator * sampleRate / Numerator);

    /// <summary>The last frame that begins at or before a time, a little tolerance for rounded times.</summary>
    public long FrameAt(double seconds) => (long)Math.Floor(seconds * PerSecond + 0.05);

    /// <summary>The first frame that begins at or after a time, with the same tolerance.</summary>
    public long FrameAfter(double seconds) => (long)Math.Ceiling(seconds * PerSecond - 0.05);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>Rates of television (n · 1000/1001) are told from whole ones; they come here rounded to thousandths.</summary>
    private static FrameRate Exact(double rate)
    {
        var whole = (int)Math.Round(rate);
        if (Math.Abs(rate - whole) < 0.003) return new(Math.Max(1, whole), 1);
        var television = (int)Math.Ceiling(rate);
        return Math.Abs(rate - television * 1000 / 1001.0) < 0.003 ? new(television * 1000, 1001) : new((int)Math.Round(rate * 1000), 1000);
    }
}
