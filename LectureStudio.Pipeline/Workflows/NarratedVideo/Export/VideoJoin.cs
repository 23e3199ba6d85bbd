using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

/// <summary>What is joined.</summary>
/// <param name="Music">A WAV to be looped, or null.</param>
/// <param name="Captions">WebVTT for a track that can be switched on, or null.</param>
internal sealed record JoinPlan(Timeline Timeline, SceneVideos Videos, SpokenScript Spoken, StageFile? Music, StageFile? Captions);

/// <summary>
/// Puts the scenes together. Picture: copied. Sound: mixed and encoded in one piece, for the frames of AAC reach over any joint; brought to
/// −16 LUFS and measured again in the result.
/// </summary>
public sealed class VideoJoin(ToolRunner runner, IOptions<ToolOptions> options)
{
    /// <summary>What is written of silence, of which the measurement leaves nothing: its gate in LUFS, and the smallest step of 24 bits in dBTP.</summary>
    private const double Silent = -70;
    private const double NoPeak = -144;

    /// <summary>Highest true peak of the result, dBTP.</summary>
    private const double Ceiling = -1;

    /// <summary>What a peak is brought below it by, dB.</summary>
    private const double Room = 0.2;

    /// <summary>How near the loudness is near enough, LU.</summary>
    private const double Near = 0.5;

    /// <summary>Share of the time after which it is joined; the rest is measuring.</summary>
    private const double Joined = 0.6;

    /// <summary>At this rate as good as the thorough one and a third faster (ffmpeg-codecs, "aac"); encoding the sound is most of what joining costs.</summary>
    private static readonly string[] Coder = ["-aac_coder", "fast"];

    internal async Task<(StageFile Video, VideoFacts Facts)> MakeAsync(JoinPlan plan, StageRun run)
    {
        var (pictures, voice, metadata) = (run.NewFile("made/pictures.ffconcat"), run.NewFile("made/voice.ffconcat"), run.NewFile("made/video.ffmetadata"));
        await File.WriteAllTextAsync(pictures.Path, ConcatScript.Text(plan.Videos.Scenes.Select(s => (s.Video.Path, (double)s.Frames / plan.Videos.Fps)), fromZero: true), run.Cancellation);
        await File.WriteAllTextAsync(voice.Path, ConcatScript.Text(plan.Spoken.Scenes.Select(s => (s.Sound.Path, s.Seconds))), run.Cancellation);
        await File.WriteAllTextAsync(metadata.Path, Ffmetadata.Text(plan.Timeline.Title, VideoChapters.Of(plan.Timeline).Select(c => (c.Title, c.Start, c.End))), run.Cancellation);
        IReadOnlyList<string> sound = [.. ConcatScript.Arguments(voice.Path), .. plan.Music is { } bed ? (string[])["-stream_loop", "-1", .. FfmpegInput.Arguments(bed.Path)] : []];
        var seconds = plan.Timeline.Seconds;

        var video = run.NewFile("video.mp4");
        var furthest = 0.0;
        await EncodeAsync(plan, (pictures, metadata, sound), null, video, run, Joining);
        var measured = await MeasureResultAsync();
        // A narration is spoken at the right level, and what was measured of it is most often all there is to do.
        if (measured.TruePeak > Ceiling || (measured.Integrated is { } loudness && Math.Abs(loudness - Loudness.Target) > Near))
        {
            var level = await Loudness.FilterAsync(filter => filter is null ? Task.FromResult(measured) : MeasureMixAsync(filter));
            await EncodeAsync(plan, (pictures, metadata, sound), level, video, run, Joining);
            measured = await MeasureResultAsync();
            // Encoding raises peaks now and then by more than was left for it.
            if (measured.TruePeak > Ceiling)
            {
                await EncodeAsync(plan, (pictures, metadata, sound), string.Create(CultureInfo.InvariantCulture, $"{(level is null ? "" : level + ",")}volume={Ceiling - Room - measured.TruePeak:0.##}dB:precision=float"), video, run, Joining);
                measured = await MeasureResultAsync();
            }
        }
        CaptionTrack.SwitchOff(video.Path);
        return (video, new(Math.Round(seconds, 3), plan.Videos.Width, plan.Videos.Height, plan.Videos.Scenes.Count, new FileInfo(video.Path).Length, measured.Integrated ?? Silent, measured.TruePeak ?? NoPeak));

        Task<LoudnessSummary> MeasureMixAsync(string filter) =>
            MeasureAsync(sound, $"{SoundMix.Graph(0, plan.Music is null ? null : 1, seconds)};[mix]{filter},", run, _ => Tell(Joined, "Levelling the sound"));

        Task<LoudnessSummary> MeasureResultAsync() => MeasureAsync(FfmpegInput.Arguments(video.Path), "[0:a]", run, d => Tell(Joined + (1 - Joined) * d / seconds, "Checking the sound"));

        void Joining(double done) => Tell(Joined * done / seconds, "Joining the scenes");

        void Tell(double share, string message) => run.Report(furthest = Math.Max(furthest, share), message);
    }

    private async Task EncodeAsync(JoinPlan plan, (StageFile Pictures, StageFile Metadata, IReadOnlyList<string> Sound) inputs, string? level, StageFile video, StageRun run, Action<double> report)
    {
        var samples = SoundMix.Samples(plan.Timeline.Seconds);
        var captions = plan.Music is null ? 3 : 4;
        var end = string.Create(CultureInfo.InvariantCulture, $"[mix]{(level is null ? "" : level + ",")}atrim=end_sample={samples},apad=whole_len={samples}[sound]");
        var language = LanguageTag.ThreeLetters(plan.Timeline.Language) ?? "und";
        List<string> arguments =
        [
            "-hide_banner", "-v", "error", "-y", "-nostdin", .. FfmpegProgress.Arguments,
            .. ConcatScript.Arguments(inputs.Pictures.Path), "-f", "ffmetadata", "-i", FfmpegInput.Url(inputs.Metadata.Path), .. inputs.Sound,
            .. plan.Captions is { } track ? (string[])["-f", "webvtt", "-i", FfmpegInput.Url(track.Path)] : [],
            "-filter_complex", SoundMix.Graph(2, plan.Music is null ? null : 3, plan.Timeline.Seconds) + ";" + end,
            "-map", "0:v:0", "-c:v", "copy", "-map", "[sound]", .. Mp4Output.Audio, .. Coder, "-metadata:s:a:0", $"language={language}",
            .. plan.Captions is null ? (string[])[] : ["-map", string.Create(CultureInfo.InvariantCulture, $"{captions}:s:0"), "-c:s", "mov_text", "-metadata:s:s:0", $"language={language}", "-disposition:s:0", "0"],
            .. Mp4Output.WithMetadataOf(1), FfmpegInput.Url(video.Path),
        ];
        await runner.RunAsync(Command(arguments, run, report), run.Cancellation);
    }

    private async Task<LoudnessSummary> MeasureAsync(IReadOnlyList<string> inputs, string graph, StageRun run, Action<double> report)
    {
        var result = await runner.RunAsync(
            Command(["-hide_banner", "-v", "info", "-nostdin", .. FfmpegProgress.Arguments, "-vn", .. inputs, "-filter_complex", graph + "ebur128=peak=true:framelog=verbose[out]", "-map", "[out]", "-f", "null", "-"], run, report), run.Cancellation);
        return LoudnessSummary.Parse(result.ErrorTail);
    }

    private ToolCommand Command(IReadOnlyList<string> arguments, StageRun run, Action<double> report) => new(options.Value.Ffmpeg, arguments)
    {
        LogFile = run.LogFile,
        LowPriority = true,
        OnOutputLine = line => { if (FfmpegProgress.TryParse(line) is { } done) report(done); },
    };
}
