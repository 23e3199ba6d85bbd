using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>How pictures are encoded; the same for every part, so that parts can be joined without encoding them again.</summary>
internal static class EncodingOptions
{
    /// <summary>
    /// Fixed, for the encoder's result depends on it. No B frames: the frames then lie in the file in the order they are shown, and a clip can
    /// be taken apart and joined at any key frame to the frame. That costs slides a sixth of their size.
    /// </summary>
    private static readonly string[] Picture = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-profile:v", "high", "-pix_fmt", "yuv420p", "-bf", "0", "-threads", "3"];

    /// <param name="keyFrames">Frames, counted from the beginning, that must be key frames.</param>
    public static IReadOnlyList<string> Video(FrameRate rate, params IReadOnlyList<long> keyFrames) =>
    [
        .. Picture, "-r", rate.ToString(), "-g", ((int)Math.Round(4 * rate.PerSecond)).ToString(CultureInfo.InvariantCulture),
        // A hair before the frame's own time: the first frame not before it is taken.
        .. keyFrames.Count == 0 ? (string[])[] : ["-force_key_frames", string.Join(',', keyFrames.Select(f => Math.Max(0, (f - 0.4) / rate.PerSecond).ToString("0.######", CultureInfo.InvariantCulture)))],
    ];
}
