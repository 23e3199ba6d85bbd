using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Highlights.Rendering;

/// <summary>A recording and what is known about it, to be rendered in a test.</summary>
internal sealed record RenderBench(TempFolder Folder, string Path, MediaInfo Media)
{
    public IReadOnlyList<Cue> Cues { get; init; } = [];

    public IReadOnlyList<LayoutSegment> Layout { get; init; } = [];

    public SlideTrack Slides { get; init; } = new([], []);

    public IReadOnlyList<Silence> Silences { get; init; } = [];

    public AudioTrack Audio { get; init; } = new(null, null, null);

    public string? Language { get; init; }

    /// <summary>Probes a recording as the workflow would.</summary>
    public static async Task<RenderBench> OfAsync(TempFolder folder, string path)
    {
        var (runner, tools) = (new ToolRunner(), Options.Create(new ToolOptions()));
        var ffprobe = new Ffprobe(runner, tools);
        var probe = new ProbeMedia(ffprobe, new RecordingLength(runner, tools), new PosterFrame(runner, tools), new FrameReferences(runner, tools), TimeProvider.System);
        return new(folder, path, await probe.RunAsync(Clips.Recording(path), Runs.In(folder, "probe")));
    }

    public Task<RenderedClips> RenderAsync(CompileSettings settings, params IReadOnlyList<Clip> clips) => RenderAsync(settings, Runs.In(Folder, "out"), clips);

    public Task<RenderedClips> RenderAsync(CompileSettings settings, StageRun run, params IReadOnlyList<Clip> clips)
    {
        var transcript = new Transcript(Language, Cues.Count > 0 ? TranscriptSource.GivenCaptions : TranscriptSource.None, "", Cues, null, []);
        return Stage().RunAsync(
            (Clips.Recording(Path), Media, Audio, transcript, new SilenceTrack(Silences, null, null, null, new StageFile("silences.json", Folder.Path)), Slides,
                new LayoutTrack(Layout, new StageFile("layout.json", Folder.Path)), new ClipPlan(clips, new ScoreWeights(), null), settings),
            run);
    }

    /// <summary>What the stage prepares its clips with.</summary>
    public CuttingDesk Desk(string shape) => new(
        "source", Media, new LayoutTrack(Layout, new StageFile("layout.json", Folder.Path)), new Transcript(Language, TranscriptSource.GivenCaptions, "", Cues, null, []),
        new SilenceTrack(Silences, null, null, null, new StageFile("silences.json", Folder.Path)), Canvas.For(shape, Media.Video), []);

    public static CompileClips Stage()
    {
        var (runner, tools) = (new ToolRunner(), Options.Create(new ToolOptions()));
        return new(new ClipEncoder(runner, tools), new SlideLook(runner, tools), new ReelMaker(new ReelBridge(runner, tools), runner, tools));
    }

    public static Clip Clip(string title, ClipLayout layout, CaptionStyle captions, params (double Start, double End)[] pieces) =>
        new("c" + pieces[0].Start, title, 0.5, [], [.. pieces.Select(p => new ClipPiece(p.Start, p.End))], layout, captions);
}
