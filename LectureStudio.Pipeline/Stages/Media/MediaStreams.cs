using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>Chooses the streams a lecture is made of from ffprobe's report.</summary>
public static class MediaStreams
{
    /// <summary>Beyond this a picture is taken for damage: 8K UHD is 33 million pixels.</summary>
    private const long MostPixels = 8192L * 8192;
    private const double FastestRate = 300;
    private static readonly HashSet<string> TextCodecs = ["subrip", "srt", "webvtt", "mov_text", "ass", "ssa", "text"];
    private static readonly HashSet<string> LockedTags = ["drms", "drmi", "drmv", "drma", "enca", "encv", "p608", "aavd"];

    /// <summary>The first stream that moves; cover pictures and thumbnails do not. Null when there is none that can be decoded.</summary>
    public static ProbedStream? FindVideo(ProbeReport report) =>
        report.Streams.FirstOrDefault(s => s is { CodecType: "video", Width: > 0, Height: > 0 } && IsKnown(s) && (long)s.Width * s.Height <= MostPixels
            && !s.Is("attached_pic") && !s.Is("timed_thumbnails") && !s.Is("still_image"));

    /// <summary>The default audio stream, else the first; null when there is none that can be decoded.</summary>
    public static ProbedStream? FindAudio(ProbeReport report)
    {
        var streams = report.Streams.Where(s => s.CodecType == "audio" && IsKnown(s)).OrderByDescending(s => s.Channels > 0 && s.SampleRate > 0).ToList();
        return streams.Find(s => s.Is("default")) ?? streams.FirstOrDefault();
    }

    /// <summary>Whether a stream is encrypted (Common Encryption, FairPlay, Audible).</summary>
    public static bool IsLocked(ProbedStream stream) =>
        LockedTags.Contains(stream.CodecTagString) || stream.SideDataList.Any(d => d.SideDataType.StartsWith("Encryption", StringComparison.OrdinalIgnoreCase));

    public static VideoStream Video(ProbedStream stream, PacketSample packets)
    {
        var (width, height) = (stream.Width * (ProbeReport.Ratio(stream.SampleAspectRatio) is { } pixel and > 0.1 and < 10 ? pixel : 1), (double)stream.Height);
        var rotation = Rotation(stream);
        if (rotation is 90 or 270) (width, height) = (height, width);
        var intervals = packets.Intervals(stream.Index);
        return new VideoStream(
            stream.Index, (int)Math.Round(width), (int)Math.Round(height), FrameRate(stream, intervals), PacketSample.IsVariable(intervals), rotation,
            stream.CodecName!, packets.IsReordered(stream.Index) ?? stream.HasBFrames > 0);
    }

    public static AudioStream Audio(ProbedStream stream) =>
        new(stream.Index, stream.CodecName!, stream.Channels, stream.SampleRate, Language(stream));

    /// <summary>Embedded text; pictures of text (DVD, Blu-ray, DVB) are left out.</summary>
    public static IReadOnlyList<SubtitleStream> Subtitles(ProbeReport report) =>
        [.. report.Streams.Where(s => s.CodecType == "subtitle" && TextCodecs.Contains(s.CodecName ?? "")).Select(s => new SubtitleStream(s.Index, s.CodecName!, Language(s), s.Is("default")))];

    /// <summary>Chapters in time order that lie within the recording.</summary>
    public static IReadOnlyList<MediaChapter> Chapters(ProbeReport report, double duration)
    {
        var offset = ProbeReport.Seconds(report.Format.StartTime) ?? 0;
        return
        [
            .. from chapter in report.Chapters
               where ProbeReport.Seconds(chapter.StartTime) is not null && ProbeReport.Seconds(chapter.EndTime) is not null
               let start = Math.Max(0, ProbeReport.Seconds(chapter.StartTime)!.Value - offset)
               let end = Math.Min(duration, ProbeReport.Seconds(chapter.EndTime)!.Value - offset)
               where end > start
               orderby start
               select new MediaChapter(start, end, chapter.Tags.GetValueOrDefault("title", "").Trim()),
        ];
    }

    private static bool IsKnown(ProbedStream stream) => stream.CodecName is { Length: > 0 } and not "unknown" and not "none";

    private static string? Language(ProbedStream stream) => LanguageTag.Of(stream.Tags.GetValueOrDefault("language"));

    /// <summary>ffprobe gives the display matrix in degrees anticlockwise; older files have a tag in degrees clockwise.</summary>
    private static int Rotation(ProbedStream stream)
    {
        var clockwise = -stream.SideDataList.Select(d => d.Rotation).FirstOrDefault(r => r is not null) ?? ProbeReport.Seconds(stream.Tags.GetValueOrDefault("rotate")) ?? 0;
        return double.Abs(clockwise) < 3600 ? (int)((Math.Round(clockwise / 90) * 90 % 360 + 360) % 360) : 0;
    }

    /// <summary>The average as stored; where that is absurd (WebM from a browser says 1000) as measured on the packets.</summary>
    private static double FrameRate(ProbedStream stream, IReadOnlyList<double> intervals)
    {
        var measured = intervals.Count > 0 && intervals.Average() is > 1 / FastestRate and var interval ? 1 / interval : (double?)null;
        var stored = ProbeReport.Ratio(stream.AvgFrameRate) ?? ProbeReport.Ratio(stream.RFrameRate);
        var plausible = stored is > 0 and <= FastestRate && !(measured is { } m && stored > 4 * m);
        return Math.Round((plausible ? stored : measured) ?? 25, 3);
    }
}
