using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;

/// <summary>How a still picture is handed to ffmpeg: its first bytes say what it is, never its name.</summary>
internal static class PictureInput
{
    /// <summary>The arguments that open it, <c>-i</c> included.</summary>
    /// <exception cref="StudioException">It is gone, or no picture that can be read.</exception>
    public static IReadOnlyList<string> Arguments(string path) => ["-protocol_whitelist", "file,pipe", "-f", Format(path), "-i", FfmpegInput.Url(path)];

    private static string Format(string path)
    {
        Span<byte> head = stackalloc byte[12];
        head.Clear();
        try
        {
            using var file = File.OpenRead(path);
            // A file shorter than that is none of them; what was not read stays zero.
            _ = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StudioException("A picture of this video is no longer there.", "Put it in again, and choose Retry.", e);
        }
        return head switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "png_pipe",
            [0xFF, 0xD8, 0xFF, ..] => "jpeg_pipe",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P'] => "webp_pipe",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "gif",
            [(byte)'B', (byte)'M', ..] => "bmp_pipe",
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "tiff_pipe",
            _ => throw new StudioException("A picture of this video is none that can be read.", "Give it as PNG, JPEG or WebP."),
        };
    }
}
