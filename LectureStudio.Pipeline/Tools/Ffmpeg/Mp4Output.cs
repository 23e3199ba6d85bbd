using System.Globalization;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>How MP4 files are written that people get: sound, container.</summary>
internal static class Mp4Output
{
    public static IReadOnlyList<string> Audio { get; } = ["-c:a", "aac", "-b:a", "160k", "-ar", "48000", "-ac", "2"];

    /// <summary>No times, versions or random identifiers: the same parts give the same bytes.</summary>
    public static IReadOnlyList<string> Container { get; } = Of("-1");

    /// <summary>The same with title and chapters of an input (see <see cref="Ffmetadata"/>).</summary>
    /// <param name="input">Its number.</param>
    public static IReadOnlyList<string> WithMetadataOf(int input) => Of(input.ToString(CultureInfo.InvariantCulture));

    private static IReadOnlyList<string> Of(string metadata) =>
        ["-map_metadata", metadata, "-map_chapters", metadata, "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart", "-f", "mp4"];
}
