using System.Globalization;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>Which frames the decoder leaves out.</summary>
public enum FrameSkip
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those no other frame refers to: always exact.</summary>
    Unreferenced,

    /// <summary>All B frames: about half the work, exact only where no P frame refers to a B frame.</summary>
    Bidirectional,
}

/// <summary>The pictures of a recording to read, small and grey.</summary>
/// <param name="Path">The recording.</param>
/// <param name="Stream">Index of its video stream.</param>
/// <param name="Skip">What the decoder may leave out.</param>
/// <param name="Width">Width of the small picture in pixels.</param>
/// <param name="Height">Height of the small picture in pixels.</param>
/// <param name="Spacing">Least seconds between two pictures; 0 for every one.</param>
public sealed record GreyFrames(string Path, int Stream, FrameSkip Skip, int Width, int Height, double Spacing)
{
    /// <summary>The part of the recording to read; null for all of it.</summary>
    public FramePart? Part { get; init; }
}

/// <summary>A part of a recording, cut at whole seconds so that no rounding moves a frame.</summary>
/// <param name="From">Second it begins at.</param>
/// <param name="Seconds">How many; null up to the end.</param>
public sealed record FramePart(int From, int? Seconds);

/// <summary>A picture in full to take from a recording.</summary>
/// <param name="At">Its time in seconds, as <see cref="FrameReader.ReadGreyAsync"/> gave it.</param>
public sealed record FullFrame(string Path, int Stream, FrameSkip Skip, int Width, int Height, double At);

/// <summary>Takes pictures out of recordings through a pipe: no files, and never more than one at a time.</summary>
public sealed class FrameReader(ToolRunner runner, IOptions<ToolOptions> tools)
{
    /// <summary>Reads grey pictures in time order.</summary>
    /// <param name="take">Gets the second and the grey levels, row by row, in an array of its own.</param>
    public async Task ReadGreyAsync(GreyFrames frames, Func<double, byte[], ValueTask> take, CancellationToken cancellation)
    {
        // Thin before scaling: what is thrown away costs nothing then. Area averaging takes sensor noise away. The levels are stretched
        // afterwards, when there are few of them.
        var filter = FormattableString.Invariant(
            $"select='isnan(prev_selected_t)+gte(t-prev_selected_t\\,{frames.Spacing:0.###})',scale={frames.Width}:{frames.Height}:flags=area:in_range=full:out_range=full,format=gray");
        List<string> arguments =
            [.. Start, .. OneThread, "-an", .. Decoder(frames.Skip), "-skip_loop_filter", "all", .. Part(frames.Part), .. FfmpegInput.Arguments(frames.Path), "-map", $"0:{frames.Stream}", "-vf", filter, .. Raw];
        var size = frames.Width * frames.Height;
        await runner.StreamAsync(
            new ToolCommand(tools.Value.Ffmpeg, arguments),
            (stream, stop) => new RawVideoReader(stream).ReadAsync(
                (_, time, pixels) =>
                {
                    if (pixels.Length != size) return default;
                    VideoRange.Stretch(pixels);
                    return take((frames.Part?.From ?? 0) + time, pixels);
                },
                stop),
            cancellation);
    }

    /// <summary>Takes several pictures of one recording in full, in one run.</summary>
    /// <param name="take">Gets the index into <paramref name="frames"/> and the pixels (red, green, blue), in an array of its own.</param>
    public async Task ReadFullAsync(IReadOnlyList<FullFrame> frames, Action<int, byte[]> take, CancellationToken cancellation)
    {
        List<string> arguments = [.. Start];
        foreach (var frame in frames)
            arguments.AddRange([.. OneThread, .. Decoder(frame.Skip), "-ss", Math.Max(0, frame.At - 0.002).ToString("0.###", CultureInfo.InvariantCulture), .. FfmpegInput.Arguments(frame.Path)]);
        for (var i = 0; i < frames.Count; i++) arguments.AddRange(["-map", $"{i}:{frames[i].Stream}"]);
        var (width, height) = (frames[0].Width, frames[0].Height);
        arguments.AddRange(["-vf", $"trim=end_frame=1,scale={width}:{height}:flags=bicubic+accurate_rnd+full_chroma_int", "-pix_fmt", "rgb24", .. Raw]);
        var taken = new bool[frames.Count];
        await runner.StreamAsync(
            new ToolCommand(tools.Value.Ffmpeg, arguments),
            (stream, stop) => new RawVideoReader(stream).ReadAsync(
                (track, _, pixels) =>
                {
                    if (track >= taken.Length || taken[track] || pixels.Length != width * height * 3) return default;
                    taken[track] = true;
                    take(track, pixels);
                    return default;
                },
                stop),
            cancellation);
    }

    /// <summary>Without a time base of its own the encoder rounds every time to the frame rate that ffmpeg guessed: whole seconds in a screen recording.</summary>
    private static IReadOnlyList<string> Raw => ["-an", "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1", "-vsync", "passthrough", "-enc_time_base", "1:1000", "-c:v", "rawvideo", "-allow_raw_vfw", "1", "-write_crc32", "0", "-f", "matroska", "pipe:1"];

    private static IReadOnlyList<string> Part(FramePart? part) => part switch
    {
        null => [],
        { Seconds: { } seconds } => ["-ss", Invariant(part.From), "-t", Invariant(seconds)],
        _ => ["-ss", Invariant(part.From)],
    };

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Several threads that hand on each packet in turn, most only to leave it out, take longer than one.</summary>
    private static IReadOnlyList<string> OneThread => ["-threads", "1"];

    private static IReadOnlyList<string> Start => ["-v", "error", "-nostdin", "-filter_threads", "1"];

    private static IReadOnlyList<string> Decoder(FrameSkip skip) => skip switch
    {
        FrameSkip.Unreferenced => ["-skip_frame", "noref"],
        FrameSkip.Bidirectional => ["-skip_frame", "bidir"],
        _ => [],
    };
}
