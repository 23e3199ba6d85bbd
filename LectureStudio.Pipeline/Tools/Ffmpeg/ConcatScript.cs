using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>A list of files that ffmpeg reads one after the other.</summary>
internal static class ConcatScript
{
    /// <summary>The list: paths in quotes, a quote within as <c>'\''</c> (ffmpeg-utils, "Quoting and escaping").</summary>
    /// <param name="files">Files of the studio's own making, with their exact seconds.</param>
    /// <param name="fromZero">
    /// Whether each file begins at its own 0. Else it begins where its first stream does, and a video whose sound starts early (AAC needs a
    /// run-up) is shown later by that much.
    /// </param>
    public static string Text(IEnumerable<(string Path, double Seconds)> files, bool fromZero = false)
    {
        var text = new StringBuilder("ffconcat version 1.0\n");
        foreach (var (path, seconds) in files)
            text.Append(CultureInfo.InvariantCulture, $"file '{FfmpegInput.Url(path).Replace("'", "'\\''", StringComparison.Ordinal)}'\n{(fromZero ? "inpoint 0\n" : "")}duration {seconds:0.######}\n");
        return text.ToString();
    }

    /// <summary>The arguments that open such a list, <c>-i</c> included.</summary>
    public static IReadOnlyList<string> Arguments(string path) => ["-f", "concat", "-safe", "0", "-protocol_whitelist", "file,pipe", "-i", FfmpegInput.Url(path)];
}
