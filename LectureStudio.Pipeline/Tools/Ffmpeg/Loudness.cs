using System.Globalization;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>Brings a video's sound to −16 LUFS (the usual level of spoken word on the web) with one gain for all of it, so that its dynamics stay.</summary>
internal static class Loudness
{
    public const double Target = -16;

    /// <summary>Highest true peak in dBTP.</summary>
    public const double Ceiling = -1.5;

    /// <summary>What the limiter keeps to: encoding adds up to half a decibel.</summary>
    private const double Limit = -2.2;

    /// <summary>More than this would only make noise loud; the limiter takes no more than another few decibels off a peak.</summary>
    private const double MostGain = 30;
    private const double MostMakeUp = 6;

    /// <summary>How near is near enough, in LU.</summary>
    private const double Near = 0.3;

    /// <summary>The filters that do it; null where there is nothing to do: silence, or less than the 400 ms that loudness is measured over.</summary>
    /// <param name="measureAsync">Measures the sound after the filters it is given, which may be none.</param>
    public static async Task<string?> FilterAsync(Func<string?, Task<LoudnessSummary>> measureAsync)
    {
        var measured = await measureAsync(null);
        if (measured.Integrated is not { } loudness) return null;
        var gain = Math.Min(MostGain, Target - loudness);
        if (measured.TruePeak + gain <= Limit) return Gain(gain);
        // What the limiter takes away from the peaks is missing in the loudness.
        var limited = (await measureAsync(Limited(gain))).Integrated ?? Target;
        return Limited(Math.Abs(Target - limited) > Near ? gain + Math.Clamp(Target - limited, -MostMakeUp, MostMakeUp) : gain);
    }

    private static string Gain(double decibels) => string.Create(CultureInfo.InvariantCulture, $"volume={decibels:0.##}dB:precision=float");

    /// <summary>At four times the rate, so that the limiter sees the peaks between the samples (ITU-R BS.1770, annex 2).</summary>
    private static string Limited(double decibels) => string.Create(
        CultureInfo.InvariantCulture, $"{Gain(decibels)},aresample=192000,alimiter=limit={Math.Pow(10, Limit / 20):0.####}:attack=2:release=60:level=false:latency=true,aresample=48000");
}
