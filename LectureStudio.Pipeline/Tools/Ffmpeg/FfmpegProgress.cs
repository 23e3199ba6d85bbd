using System.Globalization;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>How far ffmpeg is, from its <c>-progress pipe:1 -nostats</c> lines.</summary>
public static class FfmpegProgress
{
    /// <summary>The arguments that ask for it on standard output.</summary>
    public static IReadOnlyList<string> Arguments { get; } = ["-nostats", "-progress", "pipe:1"];

    /// <summary>
    /// Seconds of output written so far; null for every other line, and while ffmpeg does not know (<c>out_time_us=N/A</c>).
    /// <code>out_time_us=215759819</code>
    /// </summary>
    public static double? TryParse(string line)
    {
        const string key = "out_time_us=";
        return line.StartsWith(key, StringComparison.Ordinal) && long.TryParse(line.AsSpan(key.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var microseconds)
            && microseconds >= 0
            ? microseconds / 1e6
            : null;
    }
}
