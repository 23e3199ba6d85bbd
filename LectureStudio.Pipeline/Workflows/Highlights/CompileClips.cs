using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>Renders the clips of the edit list, and the reel they make together.</summary>
public sealed class CompileClips(ClipEncoder encoder, SlideLook look, ReelMaker reels)
    : Stage<(Recording Recording, MediaInfo Media, AudioTrack Audio, Transcript Transcript, SilenceTrack Silences, SlideTrack Slides, LayoutTrack Layout, ClipPlan Plan, CompileSettings Settings), RenderedClips>
{
    public override string Doing => "Rendering the clips";

    public override Lane Lane => Lane.Encode;

    public override double UsualSeconds => 120;

    /// <summary>As long as the clips need that the settings allow, whatever they are cut from.</summary>
    public override bool GrowsWithRecording => false;

    public override int Version => 2;

    public override double LeastSeconds => 20;

    public override async Task<RenderedClips> RunAsync(
        (Recording Recording, MediaInfo Media, AudioTrack Audio, Transcript Transcript, SilenceTrack Silences, SlideTrack Slides, LayoutTrack Layout, ClipPlan Plan, CompileSettings Settings) input, StageRun run)
    {
        var (clips, recording) = (input.Plan.Clips, input.Recording.File);
        if (clips.Count == 0) return new([], null, null, []);

        var canvas = Canvas.For(input.Settings.Shape, input.Media.Video);
        var peaks = input is { Media.Video: null, Audio.Peaks: { } outline } ? await File.ReadAllBytesAsync(outline.Path, run.Cancellation) : [];
        var desk = new CuttingDesk(recording.Identity, input.Media, input.Layout, input.Transcript, input.Silences, canvas, peaks);
        var slides = await look.AtAsync([.. input.Slides.Slides.Where(s => clips.Any(c => CuttingDesk.Shown(c, input.Slides.Visits).Contains(s.Slide)))], run.Cancellation);
        var drafts = clips.Select(c => desk.Prepare(c, slides, input.Slides.Visits)).ToList();
        // Two clips with the same pieces and looks are one file.
        var different = drafts.DistinctBy(d => d.Recipe.Hash).ToList();
        var progress = new RenderProgress(run, different.Count);
        var files = await EncodeAsync(different, recording.Path, run, progress);
        var rendered = new List<RenderedClip>();
        for (var i = 0; i < clips.Count; i++) rendered.Add(await FinishAsync(i, clips[i], drafts[i], files[drafts[i].Recipe.Hash], input.Transcript.Language, run));

        var reel = await reels.MakeAsync(
            new(canvas, drafts[0].Recipe.Rate, [.. drafts.Select((d, i) => new ReelClip(clips[i].Title, d, rendered[i].Video))], input.Settings.TitleCards, LectureTitle.Of(input.Settings, recording)), input.Transcript.Language, run, progress);
        return new(rendered, reel.Video, reel.Captions, reel.Chapters);
    }

    private async Task<IReadOnlyDictionary<string, EncodedClip>> EncodeAsync(IReadOnlyList<ClipDraft> drafts, string path, StageRun run, RenderProgress progress)
    {
        var encoded = await progress.Clips().EachAsync(
            drafts,
            d => d.Recipe.Hash,
            async (d, item) =>
            {
                var made = await encoder.EncodeAsync(d.Recipe, path, ReelSeams.Of(d.Recipe), item, run.LogFile, seconds => progress.Clip(d.Recipe.Hash, seconds / d.Recipe.Seconds));
                progress.ClipEnded(d.Recipe.Hash);
                return made;
            },
            ItemsKept.AcrossRuns);
        return drafts.Zip(encoded).ToDictionary(p => p.First.Recipe.Hash, p => p.Second);
    }

    private static async Task<RenderedClip> FinishAsync(int index, Clip clip, ClipDraft draft, EncodedClip made, string? language, StageRun run)
    {
        var name = "clips/" + (index + 1).ToString("00", CultureInfo.InvariantCulture);
        var video = Named(made.Video, name + ".mp4", run);
        var captions = run.NewFile(name + ".vtt");
        await File.WriteAllTextAsync(captions.Path, CaptionWriter.Vtt(draft.Captions, language), run.Cancellation);
        return new(clip.Id, video, captions, made.Thumbnail is null ? null : Named(made.Thumbnail, name + ".jpg", run), Math.Round(draft.Recipe.Seconds, 3));
    }

    private static StageFile Named(StageFile made, string name, StageRun run)
    {
        var file = run.NewFile(name);
        HardLink.Create(made.Path, file.Path);
        return file;
    }
}
