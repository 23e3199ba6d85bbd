using System.Globalization;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Brings a clip to −16 LUFS (the usual level of spoken word on the web) with one gain for all of it, so that its dynamics stay.</summary>
internal static class Loudness
{
    public const double Target = -16;

    /// <summary>Highest true peak in dBTP.</summary>
    public const double Ceiling = -1.5;

    /// <summary>What the limiter keeps to: encoding adds up to half a decibel.</summary>
    private const double Limit = -2.2;

    /// <summary>More than this would only make noise loud.</summary>
    private const double MostGain = 24;

    /// <summary>The filters that do it; null where there is nothing to do: silence, or less than the 400 ms that loudness is measured over.</summary>
    public static string? Filter(LoudnessSummary measured)
    {
        if (measured.Integrated is not { } loudness) return null;
        var gain = Math.Min(MostGain, Target - loudness);
        var filter = string.Create(CultureInfo.InvariantCulture, $"volume={gain:0.##}dB:precision=float");
        // Four times the rate, so that it sees the peaks between the samples (ITU-R BS.1770, annex 2).
        return measured.TruePeak + gain <= Limit ? filter
            : string.Create(CultureInfo.InvariantCulture, $"{filter},aresample=192000,alimiter=limit={Math.Pow(10, Limit / 20):0.####}:attack=2:release=60:level=false:latency=true,aresample=48000");
    }
}
