using System.Globalization;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>Finds out which frames of a video can be left out without harm, from the headers of its first seconds.</summary>
public sealed class FrameReferences(ToolRunner runner, IOptions<ToolOptions> tools)
{
    private const string Seconds = "4";

    /// <summary>The frames that are left over must not lie further apart than this.</summary>
    private const double LongestGap = 0.25;

    /// <summary>What the decoder may leave out.</summary>
    /// <param name="framesPerSecond">Average frame rate; 0 when unknown.</param>
    public async Task<FrameSkip> FindAsync(string path, int stream, double framesPerSecond, CancellationToken cancellation)
    {
        var reading = new HeaderReading();
        try
        {
            await runner.RunAsync(
                new ToolCommand(tools.Value.Ffmpeg, ["-v", "info", "-nostdin", "-nostats", "-t", Seconds, .. FfmpegInput.Arguments(path), "-map", $"0:{stream}", "-c", "copy", "-bsf:v", "trace_headers", "-f", "null", "-"])
                {
                    OnErrorLine = reading.Add,
                },
                cancellation);
        }
        catch (ToolFailedException)
        {
            return FrameSkip.Unreferenced; // Broken headers: the decoder itself knows best what it needs.
        }
        return reading.IsExactWithoutB && (reading.LongestBRun + 1) <= LongestGap * framesPerSecond ? FrameSkip.Bidirectional : FrameSkip.Unreferenced;
    }

    /// <summary>Reads what ffmpeg's <c>trace_headers</c> writes about H.264 (ITU-T H.264, 7.3.2.2 and 7.3.3).</summary>
    internal sealed class HeaderReading
    {
        private bool isP;
        private bool sawManyReferences;
        private bool sawP;
        private int run;

        /// <summary>
        /// True when every P frame refers to one frame only. With a choice of several it may refer to a B frame; with one, encoders put
        /// the nearest earlier P or I frame first.
        /// </summary>
        public bool IsExactWithoutB => sawP && !sawManyReferences;

        /// <summary>Most B frames in a row.</summary>
        public int LongestBRun { get; private set; }

        // [trace_headers @ 0x55] 9           slice_type                                            00110 = 5
        public void Add(string line)
        {
            if (!line.StartsWith("[trace_headers", StringComparison.Ordinal)) return;
            if (Value(line, " slice_type ") is { } type) OnSlice(type % 5);
            else if (Value(line, " num_ref_idx_l0_default_active_minus1 ") is > 0) sawManyReferences = true;
            else if (isP && Value(line, " num_ref_idx_l0_active_minus1 ") is > 0) sawManyReferences = true;
        }

        private void OnSlice(int type)
        {
            const int P = 0, B = 1;
            isP = type == P;
            sawP |= isP;
            run = type == B ? run + 1 : 0;
            LongestBRun = Math.Max(LongestBRun, run);
        }

        private static int? Value(string line, string name)
        {
            if (!line.Contains(name, StringComparison.Ordinal)) return null;
            var equals = line.LastIndexOf("= ", StringComparison.Ordinal);
            return equals >= 0 && int.TryParse(line.AsSpan(equals + 2), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;
        }
    }
}
