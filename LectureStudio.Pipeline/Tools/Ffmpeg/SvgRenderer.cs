using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>
/// Draws an SVG as a PNG on white, which is what drawings are made for. The renderer (librsvg, a decoder of ffmpeg) runs no scripts and, given no address of the
/// drawing, opens no other file; text is shaped as in a browser, Arabic and Devanagari too.
/// </summary>
internal sealed class SvgRenderer(ToolRunner runner, IOptions<ToolOptions> tools)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <param name="svg">As text.</param>
    /// <param name="width">Pixels of the picture; the drawing is fitted into it.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="target">The PNG; a file with its name and <c>.svg</c> is there for the time being.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ToolFailedException">It cannot be drawn, or this ffmpeg has no librsvg.</exception>
    public async Task DrawAsync(string svg, int width, int height, string target, CancellationToken cancellation)
    {
        var given = target + ".svg";
        try
        {
            await File.WriteAllTextAsync(given, svg, cancellation);
            // What is half transparent comes multiplied already.
            await runner.RunAsync(
                new ToolCommand(
                    tools.Value.Ffmpeg, "-nostdin", "-v", "error", "-xerror", "-y", "-protocol_whitelist", "file,pipe", "-width", $"{width}", "-height", $"{height}", "-keep_ar", "0", "-f", "svg_pipe",
                    "-i", FfmpegInput.Url(given), "-filter_complex", $"color=white:s={width}x{height},format=rgb24[paper];[paper][0:v]overlay=format=rgb:alpha=premultiplied:shortest=1,format=rgb24",
                    "-frames:v", "1", "-c:v", "png", "-f", "image2", "-update", "1", FfmpegInput.Url(target))
                { Timeout = Limit },
                cancellation);
        }
        finally
        {
            File.Delete(given);
        }
    }
}
