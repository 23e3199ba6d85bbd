using System.Collections.Concurrent;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Browser;

/// <summary>
/// Highlights of a made-up minute, in no time: a word begins with every second and lasts 0.7 s, sentences have ten words, topics twenty seconds.
/// Everything that a person sees of it is of the real types; <see cref="ClipsSeen"/> tells what the rendering was given.
/// </summary>
public sealed class ClipsWorkflow : Workflow<LectureRecording, HighlightsSettings>
{
    public override string Name => "highlights";
    public override string Title => "Highlights";
    public override string Description => "The best moments as clips.";

    protected override void Describe(Plan plan) => plan
        .Add<ShowRecording>().Add<ShowSound>().Add<ShowWords>().Add<ShowPages>().Add<ShowSilences>().Add<ShowLayout>().Add<ShowTopics>()
        .AddReviewed<SelectClips>("Choose the clips").Add<CompileClips>();
}

/// <summary>What the demo's stages were asked to do.</summary>
public sealed class ClipsSeen
{
    /// <summary>Every plan that was rendered, oldest first.</summary>
    public ConcurrentQueue<ClipPlan> Rendered { get; } = [];

    /// <summary>How often clips were proposed.</summary>
    public int Proposals;
}

public sealed class ShowRecording : Stage<Recording, MediaInfo>
{
    public const double Seconds = 60;

    public override string Doing => "Looking at the recording";

    public override Task<MediaInfo> RunAsync(Recording input, StageRun run) => Task.FromResult(new MediaInfo(
        Seconds, "mp4", input.File.Name.StartsWith("sound", StringComparison.Ordinal) ? null : new VideoStream(0, 320, 180, 25, false, 0, "h264", false), new AudioStream(1, "aac", 1, 44100, null), [], [], null, null));
}

public sealed class ShowSound : Stage<Recording, AudioTrack>
{
    public override string Doing => "Extracting the audio";

    public override async Task<AudioTrack> RunAsync(Recording input, StageRun run)
    {
        var peaks = run.NewFile("waveform.peaks");
        await File.WriteAllBytesAsync(peaks.Path, [.. Enumerable.Range(0, 600).Select(i => (byte)(i % 10 is 0 or > 7 ? 4 : 90 + i * 7 % 120))]);
        return new AudioTrack(null, -20, peaks);
    }
}

public sealed class ShowWords : Stage<Recording, Transcript>
{
    public override string Doing => "Writing down what is said";

    public override Task<Transcript> RunAsync(Recording input, StageRun run)
    {
        Cue[] cues = input.File.Name.StartsWith("mute", StringComparison.Ordinal) ? [] : [.. Enumerable.Range(0, 6).Select(Sentence)];
        return Task.FromResult(new Transcript("en", TranscriptSource.GivenCaptions, "demo", cues, null, []));
    }

    private static Cue Sentence(int number)
    {
        var words = Enumerable.Range(number * 10, 10).Select(i => new Word(i + 0.1, i + 0.8, $"word{i}{(i % 10 == 9 ? "." : "")}")).ToList();
        return new Cue(words[0].Start, words[^1].End, string.Join(' ', words.Select(w => w.Text)), null, words);
    }
}

public sealed class ShowPages : Stage<Recording, SlideTrack>
{
    public override string Doing => "Finding the slides";

    public override async Task<SlideTrack> RunAsync(Recording input, StageRun run)
    {
        var slides = new List<SlidePicture>();
        for (var n = 1; n <= 3; n++)
        {
            var picture = run.NewFile($"slides/{n:000}.png");
            await File.WriteAllBytesAsync(picture.Path, await ShelfPictures.SlideAsync(n), run.Cancellation);
            slides.Add(new SlidePicture(n, picture, n * 20 - 10, null, []));
        }
        return new SlideTrack([.. slides.Select(s => new Visit(s.Slide, VisitKind.Slide, s.Slide * 20 - 20, s.Slide * 20, 1))], slides);
    }
}

public sealed class ShowSilences : Stage<AudioTrack, SilenceTrack>
{
    public override string Doing => "Finding the silences";

    public override async Task<SilenceTrack> RunAsync(AudioTrack input, StageRun run)
    {
        var file = run.NewFile("silences.json");
        await File.WriteAllTextAsync(file.Path, "[]");
        return new SilenceTrack([.. Enumerable.Range(0, 59).Select(i => new Silence(i + 0.8, i + 1.1, -60))], -60, -20, -45, file);
    }
}

public sealed class ShowLayout : Stage<MediaInfo, LayoutTrack>
{
    public override string Doing => "Looking at the layout";

    public override async Task<LayoutTrack> RunAsync(MediaInfo input, StageRun run)
    {
        var file = run.NewFile("layout.json");
        await File.WriteAllTextAsync(file.Path, "{}");
        var camera = new PixelBox(240, 120, 72, 54);
        var screen = new PixelBox(0, 0, 320, 180);
        return new LayoutTrack(input.Video is null ? [] : [new(0, 30, LayoutKind.PictureInPicture, screen, camera, 0.95, 0.7), new(30, 60, LayoutKind.FullScreen, screen, null, 0.9, 1)], file);
    }
}

public sealed class ShowTopics : Stage<Transcript, TopicTrack>
{
    public override string Doing => "Finding the topics";

    public override Task<TopicTrack> RunAsync(Transcript input, StageRun run) => Task.FromResult(input.Cues.Count == 0
        ? new TopicTrack([], "There is no transcript, so no topics were found. Add captions and run the job again.")
        : new TopicTrack(
            [
                Topic(1, "Definitions first", new Evidence(EvidenceKind.Definition, 0.9, 4, "is defined as")),
                Topic(2, "An example with numbers", new Evidence(EvidenceKind.Example, 0.8, 24, "for example")),
                Topic(3, "What the exam asks", new Evidence(EvidenceKind.ExamHint, 0.9, 44, "exam"), new Evidence(EvidenceKind.Emphasis, 0.5, 48, "remember")),
            ], null));

    private static Topic Topic(int number, string title, params Evidence[] evidence) => new(number, number * 20 - 20, number * 20, title, [], evidence);
}

public sealed class SelectClips(ClipsSeen seen) : Stage<(TopicTrack Topics, ScoreWeights Weights), ClipPlan>
{
    public override string Doing => "Choosing the clips";

    public override Task<ClipPlan> RunAsync((TopicTrack Topics, ScoreWeights Weights) input, StageRun run)
    {
        Interlocked.Increment(ref seen.Proposals);
        Clip[] clips = [.. input.Topics.Topics.Where(t => t.Number != 2).Select((t, i) =>
            new Clip($"c{i + 1}", t.Title, TopicScore.Of(t, input.Weights), t.Evidence, [new ClipPiece(t.Start + (i == 0 ? 0 : 0.98), t.End - 10.02)]))];
        return Task.FromResult(new ClipPlan(clips, input.Weights, input.Topics.Missing));
    }
}

public sealed class CompileClips(ClipsSeen seen) : Stage<(Recording Recording, ClipPlan Plan), RenderedClips>
{
    public override string Doing => "Rendering the clips";

    public override async Task<RenderedClips> RunAsync((Recording Recording, ClipPlan Plan) input, StageRun run)
    {
        seen.Rendered.Enqueue(input.Plan);
        var made = new List<RenderedClip>();
        foreach (var (index, clip) in input.Plan.Clips.Index())
        {
            var (video, captions) = (run.NewFile($"clips/{index + 1:00}.mp4"), run.NewFile($"clips/{index + 1:00}.vtt"));
            File.Copy(input.Recording.File.Path, video.Path);
            await File.WriteAllTextAsync(captions.Path, "WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n");
            made.Add(new RenderedClip(clip.Id, video, captions, null, clip.Duration));
        }
        var reel = run.NewFile("reel.mp4");
        File.Copy(input.Recording.File.Path, reel.Path);
        var words = run.NewFile("reel.vtt");
        await File.WriteAllTextAsync(words.Path, "WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n");
        return new RenderedClips(made, made.Count > 0 ? reel : null, made.Count > 0 ? words : null, []);
    }
}
