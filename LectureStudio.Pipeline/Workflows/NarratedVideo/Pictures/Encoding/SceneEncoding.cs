using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Encoding;

/// <summary>How the picture of every scene is encoded: all alike, so that scenes are joined by copying.</summary>
internal static class SceneEncoding
{
    public const string Software = "libx264";

    /// <summary>Ticks a second in the file: a whole number for each frame at 24, 30 and 60.</summary>
    private const string TimeScale = "90000";

    /// <param name="encoder">ffmpeg's name of it.</param>
    /// <param name="fps">Frames a second.</param>
    public static IReadOnlyList<string> Video(string encoder, int fps) =>
    [
        "-c:v", encoder, .. Quality(encoder), "-profile:v", "high", "-r", fps.ToString(CultureInfo.InvariantCulture), "-g", (4 * fps).ToString(CultureInfo.InvariantCulture),
        "-color_range", "tv", "-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-video_track_timescale", TimeScale,
    ];

    /// <summary>Arguments before all inputs: the card, where an encoder must be told it.</summary>
    public static IReadOnlyList<string> Device(string encoder) => encoder == "h264_vaapi" ? ["-vaapi_device", "/dev/dri/renderD128"] : [];

    /// <summary>Filters at the end of the picture, with a comma before them: what brings it to the card.</summary>
    public static string Upload(string encoder) => encoder == "h264_vaapi" ? ",format=nv12,hwupload" : "";

    /// <summary>
    /// No B frames: frames lie in the file in the order they are shown, so that scenes are joined to the frame. The number of threads is fixed, for
    /// the result depends on it.
    /// </summary>
    private static string[] Quality(string encoder) => encoder switch
    {
        "h264_nvenc" => ["-preset", "p4", "-rc", "vbr", "-cq", "21", "-b:v", "0", "-bf", "0", "-pix_fmt", "yuv420p"],
        "h264_vaapi" => ["-qp", "21", "-bf", "0"],
        "h264_qsv" => ["-preset", "faster", "-global_quality", "21", "-bf", "0", "-pix_fmt", "nv12"],
        _ => ["-preset", "veryfast", "-crf", "20", "-bf", "0", "-pix_fmt", "yuv420p", "-threads", "2", "-x264-params", "open-gop=0"],
    };
}
