using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>Finds out what a recording contains, and refuses in words what cannot become a lecture.</summary>
public sealed class ProbeMedia(Ffprobe ffprobe, RecordingLength length, PosterFrame poster, FrameReferences references, TimeProvider clock) : Stage<Recording, MediaInfo>
{
    private const double Shortest = 0.1;
    private const double Longest = 48 * 3600;

    /// <summary>Header and content differ by less than this in whole recordings: streams end at different moments.</summary>
    private const double Slack = 2;

    /// <summary>Long enough to hold a packet of any stream but for one still picture shown to the end, which is then measured.</summary>
    private const double Tail = 8;

    public override string Doing => "Looking at the recording";

    public override int Version => 3; // 3: tells what a decoder may leave out.

    public override double UsualSeconds => 2;

    public override double LeastSeconds => 0.5;

    public override async Task<MediaInfo> RunAsync(Recording recording, StageRun run)
    {
        var path = recording.File.Path;
        var report = await ReadAsync(recording.File, run);
        var (video, audio) = (MediaStreams.FindVideo(report), MediaStreams.FindAudio(report));
        if (report.Streams.Any(MediaStreams.IsLocked) || report.Warnings.Any(w => w.Contains("DRM", StringComparison.Ordinal))) throw MediaRefusal.Locked();
        if (video is null && audio is null) throw MediaRefusal.NoStreams();
        run.Report(0.3);

        var (start, claimed) = (ProbeReport.Seconds(report.Format.StartTime) ?? 0, ProbeReport.Seconds(report.Format.Duration));
        var packets = await ffprobe.SampleAsync(path, start, claimed is > 0 and < Longest ? claimed : null, Tail, run.Cancellation);
        var (duration, promised) = await DurationAsync(path, report, claimed, packets.End - start, run);
        run.Report(0.6);

        var picture = video is null ? null : MediaStreams.Video(video, packets);
        var (frame, skip) = picture is null ? default : await BothAsync(poster.TakeAsync(path, picture, duration, run), SkipAsync(path, picture, run.Cancellation));
        picture = picture is null ? null : picture with { Skip = skip };
        if (picture is not null && frame is null)
        {
            if (audio is null) throw MediaRefusal.Undecodable(null);
            run.Log("The picture cannot be decoded; going on with the sound alone.");
            picture = null;
        }
        return new MediaInfo(
            duration, report.Format.FormatName, picture, audio is null ? null : MediaStreams.Audio(audio), MediaStreams.Subtitles(report),
            MediaStreams.Chapters(report, duration), RecordingDate.Of(report, clock.GetUtcNow(), clock.LocalTimeZone), frame, promised);
    }

    private static async Task<(StageFile? Frame, FrameSkip Skip)> BothAsync(Task<StageFile?> frame, Task<FrameSkip> skip)
    {
        await Task.WhenAll(frame, skip);
        return (await frame, await skip);
    }

    /// <summary>Only H.264 is looked at: of other codecs too few headers can be read to be sure.</summary>
    private async Task<FrameSkip> SkipAsync(string path, VideoStream video, CancellationToken cancellation) => video is { HasBFrames: true, Codec: "h264" }
        ? await references.FindAsync(path, video.Index, video.FrameRate, cancellation)
        : FrameSkip.Unreferenced;

    private async Task<ProbeReport> ReadAsync(SourceFile file, StageRun run)
    {
        if (!File.Exists(file.Path)) throw MediaRefusal.Gone(file.Name);
        if (new FileInfo(file.Path).Length == 0) throw MediaRefusal.Empty();
        try
        {
            return await ffprobe.ReadAsync(file.Path, run.Cancellation);
        }
        catch (Exception e) when (e is ToolFailedException or JsonException)
        {
            throw MediaRefusal.Because(e, file.Path, file.Name);
        }
    }

    /// <summary>The header's word where the last packets bear it out, else measured; and the header's word where the recording breaks off before.</summary>
    private async Task<(double Duration, double? Promised)> DurationAsync(string path, ProbeReport report, double? claimed, double? seen, StageRun run)
    {
        var isGuess = report.Warnings.Any(w => w.Contains("Estimating duration", StringComparison.Ordinal));
        var (duration, promised) = (claimed ?? 0, (double?)null);
        if (claimed is not (> 0 and < Longest) || isGuess || seen is null || seen < claimed - Slack)
        {
            duration = await length.MeasureAsync(path, run.Cancellation) ?? throw MediaRefusal.Undecodable(null);
            if (claimed is > 0 and < Longest && !isGuess && duration < claimed - Slack)
            {
                promised = Math.Round(claimed.Value, 3);
                run.Log($"The recording breaks off after {TimeSpan.FromSeconds(duration):h\\:mm\\:ss}; it should last {TimeSpan.FromSeconds(claimed.Value):h\\:mm\\:ss}. Going on with what is there.");
            }
        }
        if (duration < Shortest) throw MediaRefusal.TooShort();
        if (duration > Longest) throw MediaRefusal.TooLong(duration);
        return (Math.Round(duration, 3), promised);
    }
}
