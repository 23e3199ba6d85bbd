using System.Globalization;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>The summary that ffmpeg's <c>ebur128</c> writes at its end.</summary>
/// <param name="Integrated">LUFS (EBU R 128); null for silence, of which the gate leaves nothing.</param>
/// <param name="TruePeak">dBTP; null for digital silence and without <c>peak=true</c>.</param>
public sealed record LoudnessSummary(double? Integrated, double? TruePeak)
{
    /// <summary>What the gate lets through at least (ITU-R BS.1770, absolute threshold); the filter gives it for silence.</summary>
    private const double Gate = -70;

    /// <summary>
    /// Reads the last summary among the lines; both are null when there is none.
    /// <code>
    /// [Parsed_ebur128_0 @ 0x564aa2799380] Summary:
    ///   Integrated loudness:
    ///     I:         -24.0 LUFS
    ///   True peak:
    ///     Peak:       -4.0 dBFS
    /// </code>
    /// </summary>
    public static LoudnessSummary Parse(IReadOnlyList<string> lines)
    {
        var summary = lines.SkipWhile(l => !l.Contains("] Summary:", StringComparison.Ordinal)).Select(l => l.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)).ToList();
        var integrated = Value(summary, "I:", "LUFS");
        return new(integrated > Gate ? integrated : null, Value(summary, "Peak:", "dBFS"));
    }

    private static double? Value(List<string[]> lines, string name, string unit) =>
        lines.FindLast(l => l.Length == 3 && l[0] == name && l[2] == unit) is { } line
            && double.TryParse(line[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : null;
}
