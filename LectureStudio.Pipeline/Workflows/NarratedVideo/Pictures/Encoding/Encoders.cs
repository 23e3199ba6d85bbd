using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Encoding;

/// <summary>Finds the encoder: one of a graphics card where that works, which only a trial tells.</summary>
public sealed class Encoders(ToolRunner runner, IOptions<ToolOptions> options)
{
    private static readonly string[] Hardware = ["h264_nvenc", "h264_vaapi", "h264_qsv"];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <param name="wanted"><c>software</c> or <c>auto</c>.</param>
    /// <returns>ffmpeg's name of it.</returns>
    internal async Task<string> ChooseAsync(string wanted, VideoSize size, StageRun run)
    {
        if (wanted != "auto") return SceneEncoding.Software;
        foreach (var encoder in Hardware)
        {
            try
            {
                await runner.RunAsync(
                    new ToolCommand(
                        options.Value.Ffmpeg,
                        ["-v", "error", "-nostdin", .. SceneEncoding.Device(encoder), "-f", "lavfi", "-i", FormattableString.Invariant($"color=s={size.Width}x{size.Height}:r={size.Fps},format=yuv420p{SceneEncoding.Upload(encoder)}"), "-frames:v", "1", .. SceneEncoding.Video(encoder, size.Fps), "-f", "null", "-"])
                    {
                        Timeout = Limit,
                    },
                    run.Cancellation);
                run.Log($"The graphics card encodes ({encoder}).");
                return encoder;
            }
            catch (ToolFailedException)
            {
                // Not built in, no card, no driver, or a card that is busy.
            }
        }
        run.Log("No graphics card here encodes for ffmpeg; libx264 does.");
        return SceneEncoding.Software;
    }
}
