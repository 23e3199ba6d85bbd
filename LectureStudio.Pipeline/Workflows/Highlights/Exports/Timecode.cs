using LectureStudio.Pipeline.Workflows.Highlights.Rendering;

namespace LectureStudio.Pipeline.Workflows.Highlights.Exports;

/// <summary>
/// SMPTE timecode (ST 12-1). At 29.97 and 59.94 frames a second it is drop-frame: each minute but every tenth leaves out the first two (four)
/// numbers, so that the clock keeps real time.
/// </summary>
internal sealed class Timecode(FrameRate rate)
{
    /// <summary>Numbers a second.</summary>
    private readonly long whole = (long)Math.Round(rate.PerSecond);

    public bool IsDrop { get; } = rate is { Denominator: 1001, Numerator: 30000 or 60000 };

    private long Dropped => whole / 15;

    /// <summary>The frame that is called 01:00:00:00, at which programmes begin.</summary>
    public long OneHour => 3600 * whole - (IsDrop ? 54 * Dropped : 0);

    public string Of(long frame)
    {
        if (IsDrop)
        {
            var (perMinute, perTen) = (60 * whole - Dropped, 600 * whole - 9 * Dropped);
            var (tens, rest) = (frame / perTen, frame % perTen);
            // The first minute of ten is whole.
            frame += tens * 9 * Dropped + (rest < 60 * whole ? 0 : Dropped * (1 + (rest - 60 * whole) / perMinute));
        }
        return FormattableString.Invariant($"{frame / whole / 3600 % 24:00}:{frame / whole / 60 % 60:00}:{frame / whole % 60:00}{(IsDrop ? ';' : ':')}{frame % whole:00}");
    }
}
