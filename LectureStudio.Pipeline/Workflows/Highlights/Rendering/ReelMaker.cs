using System.Globalization;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>The finished reel.</summary>
internal sealed record Reel(StageFile Video, StageFile Captions, IReadOnlyList<ReelChapter> Chapters);

/// <summary>
/// Puts the clips together. Picture: the clips' middles as they were encoded, joined by newly encoded bridges. Sound: mixed and encoded
/// in one piece, for the frames of AAC reach over any seam.
/// </summary>
public sealed class ReelMaker(ReelBridge bridges, ToolRunner runner, IOptions<ToolOptions> options)
{
    internal async Task<Reel> MakeAsync(ReelPlan plan, string? language, StageRun run, RenderProgress progress)
    {
        var parts = plan.Parts();
        var made = await BridgesAsync(plan, parts, run, progress);
        var pieces = new List<(string Path, long Frames)>();
        foreach (var part in parts)
        {
            if (part.Bridge > 0) pieces.Add((made[ReelBridge.Key(plan, part)].Video.Path, part.Bridge));
            var clip = plan.Clips[part.Clip];
            if (clip.Frames - part.Head - part.Tail is > 0 and var middle) pieces.Add((await CutAsync(plan, part, middle, run), middle));
        }
        var chapters = Chapters(plan, parts);
        var video = await JoinAsync(plan, parts, pieces, chapters, run, share => progress.Reel(share));
        var captions = run.NewFile("reel.vtt");
        await File.WriteAllTextAsync(captions.Path, CaptionWriter.Vtt(Captions(plan, parts), language), run.Cancellation);
        return new(video, captions, chapters);
    }

    /// <summary>The bridges by their keys; where the same clips follow each other twice, they share one.</summary>
    private async Task<IReadOnlyDictionary<string, MadeBridge>> BridgesAsync(ReelPlan plan, IReadOnlyList<ReelPart> parts, StageRun run, RenderProgress progress)
    {
        var different = parts.Where(p => p.Bridge > 0).DistinctBy(p => ReelBridge.Key(plan, p)).ToList();
        var made = await progress.Bridges().EachAsync(
            different, p => ReelBridge.Key(plan, p), async (p, item) => new MadeBridge(await bridges.EncodeAsync(plan, p, item, run.LogFile)), ItemsKept.AcrossRuns);
        return different.Zip(made).ToDictionary(b => ReelBridge.Key(plan, b.First), b => b.Second);
    }

    /// <summary>The clip without the frames that are in the bridges, copied.</summary>
    private async Task<string> CutAsync(ReelPlan plan, ReelPart part, long frames, StageRun run)
    {
        var clip = plan.Clips[part.Clip];
        if (part is { Head: 0, Tail: 0 }) return clip.Video.Path;
        var path = run.NewFile(string.Create(CultureInfo.InvariantCulture, $"made/middle-{part.Clip}.mp4")).Path;
        List<string> arguments =
        [
            "-hide_banner", "-v", "error", "-y", "-nostdin",
            .. part.Head > 0 ? (string[])["-ss", plan.Rate.Seconds(part.Head).ToString("0.######", CultureInfo.InvariantCulture)] : [],
            .. FfmpegInput.Arguments(clip.Video.Path), "-map", "0:v", "-c", "copy", "-frames:v", frames.ToString(CultureInfo.InvariantCulture), .. Mp4Output.Container, FfmpegInput.Url(path),
        ];
        await runner.RunAsync(new ToolCommand(options.Value.Ffmpeg, arguments) { LogFile = run.LogFile }, run.Cancellation);
        return path;
    }

    private async Task<StageFile> JoinAsync(ReelPlan plan, IReadOnlyList<ReelPart> parts, IReadOnlyList<(string Path, long Frames)> pieces, IReadOnlyList<ReelChapter> chapters, StageRun run, Action<double> report)
    {
        var (list, metadata, reel) = (run.NewFile("made/reel.ffconcat"), run.NewFile("made/reel.ffmetadata"), run.NewFile("reel.mp4"));
        await File.WriteAllTextAsync(list.Path, ConcatScript.Text(pieces.Select(p => (p.Path, plan.Rate.Seconds(p.Frames)))), run.Cancellation);
        await File.WriteAllTextAsync(metadata.Path, Ffmetadata.Text(plan.Lecture, chapters.Select(c => (c.Title, c.Start, c.End))), run.Cancellation);
        List<string> arguments =
        [
            "-hide_banner", "-v", "error", "-y", "-nostdin", .. FfmpegProgress.Arguments,
            .. ConcatScript.Arguments(list.Path), "-f", "ffmetadata", "-i", FfmpegInput.Url(metadata.Path),
            .. plan.Clips.SelectMany(c => FfmpegInput.Arguments(c.Video.Path)),
            "-filter_complex", ReelSound.Graph(plan, parts, firstInput: 2), "-map", "0:v", "-c:v", "copy", "-map", "[sound]", .. Mp4Output.Audio,
            .. Mp4Output.WithMetadataOf(1), FfmpegInput.Url(reel.Path),
        ];
        await runner.RunAsync(new ToolCommand(options.Value.Ffmpeg, arguments) { LogFile = run.LogFile, LowPriority = true, OnOutputLine = line => { if (FfmpegProgress.TryParse(line) is { } done) report(done / chapters[^1].End); } }, run.Cancellation);
        return reel;
    }

    private static List<ReelChapter> Chapters(ReelPlan plan, IReadOnlyList<ReelPart> parts) =>
    [
        .. parts.Select((p, i) => new ReelChapter(
            plan.Clips[p.Clip].Title, Math.Round(plan.Rate.Seconds(p.At), 3),
            Math.Round(plan.Rate.Seconds(i + 1 < parts.Count ? parts[i + 1].At : p.ClipAt + plan.Clips[p.Clip].Frames), 3))),
    ];

    private static List<Caption> Captions(ReelPlan plan, IReadOnlyList<ReelPart> parts)
    {
        var captions = parts.SelectMany(p => plan.Clips[p.Clip].Draft.Captions.Select(c => Shift(c, plan.Rate.Seconds(p.ClipAt)))).OrderBy(c => c.Start).ToList();
        for (var i = 0; i + 1 < captions.Count; i++) captions[i] = captions[i] with { End = Math.Min(captions[i].End, captions[i + 1].Start) };
        return [.. captions.Where(c => c.End > c.Start)];
    }

    private static Caption Shift(Caption caption, double by) => caption with
    {
        Start = Math.Round(caption.Start + by, 3),
        End = Math.Round(caption.End + by, 3),
        Words = caption.Words?.Select(w => w with { Start = w.Start + by, End = w.End + by }).ToList(),
    };

    private sealed record MadeBridge(StageFile Video);
}
