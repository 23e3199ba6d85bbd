using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>Measures how long a file really is by reading all of its packets, for headers that do not say or do not keep their word.</summary>
public sealed class RecordingLength(ToolRunner runner, IOptions<ToolOptions> options)
{
    /// <summary>Seconds; null when no packet can be read. Takes as long as reading the file; nothing is decoded.</summary>
    public async Task<double?> MeasureAsync(string path, CancellationToken cancellation)
    {
        double? reached = null;
        var command = new ToolCommand(
            options.Value.Ffmpeg,
            ["-hide_banner", "-v", "error", .. FfmpegProgress.Arguments, .. FfmpegInput.Arguments(path), "-map", "0:v?", "-map", "0:a?", "-c", "copy", "-f", "null", "-"])
        {
            OnOutputLine = line => reached = FfmpegProgress.TryParse(line) ?? reached,
            Timeout = TimeSpan.FromMinutes(10),
        };
        try
        {
            await runner.RunAsync(command, cancellation);
        }
        catch (ToolFailedException e) when (e.ExitCode > 0)
        {
            // It broke off where the file does; what it reached until then counts.
        }
        return reached is > 0 ? reached : null;
    }
}
