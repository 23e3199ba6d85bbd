using System.Collections.Concurrent;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Handout.Corrections;

/// <summary>
/// A handout of three made-up seconds, in no time: a name that is misheard twice, a title that is misread, a slide that is built up and was taken for
/// two. What is known of the recording is made up and what is printed too, under the real names; what is between is real, and so are the gates.
/// </summary>
public sealed class MadeUpHandout : Workflow<LectureRecording, HandoutSettings>
{
    public override string Name => "handout";
    public override string Title => "Handout";
    public override string Description => "A made-up lecture as a handout.";

    protected override void Describe(Plan plan) => plan
        .Add<ProbeMedia>().AddEditable<Transcribe>("Fix the transcript")
        .Add<DetectSlides>().AddReviewed<ReadSlides>("Fix the transcript and the slides").Add<AlignSections>()
        .Add<WriteNotes>().Add<ComposeHandout>().Add<RenderHandout>();

    /// <summary>The made-up stages that ran, in their order.</summary>
    public sealed class Ran : ConcurrentQueue<string>;

    public sealed class ProbeMedia(Ran ran) : Stage<Recording, MediaInfo>
    {
        public override string Doing => "Looking at the recording";

        public override Task<MediaInfo> RunAsync(Recording input, StageRun run)
        {
            ran.Enqueue(Name);
            return Task.FromResult(new MediaInfo(3, "mp4", new VideoStream(0, 160, 120, 25, false, 0, "h264", true), null, [], [], null, null));
        }
    }

    public sealed class Transcribe(Ran ran) : Stage<Recording, Transcript>
    {
        public override string Doing => "Getting the transcript";

        public override Task<Transcript> RunAsync(Recording input, StageRun run)
        {
            ran.Enqueue(Name);
            Cue[] cues = [Said(0, "Welcome to Ber Nulli."), Said(1, "Squares punish, says Ber Nulli."), Said(2, "Small misses count less."), Said(2.5, "Thanks for watching!")];
            return Task.FromResult(TranscriptFiles.Write(new("en", TranscriptSource.Whisper, "whisper.cpp", cues, null, []), run.NewFile));
        }

        /// <summary>A tenth of a second a word.</summary>
        private static Cue Said(double start, string text)
        {
            var words = text.Split(' ').Select((word, i) => new Word(Math.Round(start + (i * 0.1), 3), Math.Round(start + ((i + 1) * 0.1), 3), word)).ToList();
            return new(start, words[^1].End, text, null, words);
        }
    }

    public sealed class DetectSlides(Ran ran) : Stage<Recording, SlideTrack>
    {
        public override string Doing => "Finding the slides";

        public override async Task<SlideTrack> RunAsync(Recording input, StageRun run)
        {
            ran.Enqueue(Name);
            var slides = new List<SlidePicture>();
            for (var n = 1; n <= 3; n++)
            {
                var picture = run.NewFile(SlidePicture.NameOf(n));
                await File.WriteAllBytesAsync(picture.Path, await ShelfPictures.SlideAsync(n), run.Cancellation);
                slides.Add(new(n, picture, n - 0.5, null, []));
            }
            return new([.. slides.Select(s => new Visit(s.Slide, VisitKind.Slide, s.Slide - 1, s.Slide, 1))], slides);
        }
    }

    public sealed class ReadSlides(Ran ran) : Stage<SlideTrack, SlideText>
    {
        public override string Doing => "Reading the slides";

        public override Task<SlideText> RunAsync(SlideTrack input, StageRun run)
        {
            ran.Enqueue(Name);
            SlideReading[] read = [Read(1, "Fitting a lime", "by Ada"), Read(2, "Why squares", "They are smooth"), Read(3, "Why squares", "They are smooth\nThey punish")];
            return Task.FromResult(new SlideText(read, SlidesJson.Write(input.Visits, read, run.NewFile)));
        }

        private static SlideReading Read(int slide, string title, string body) => new(slide, title, $"{title}\n{body}", [], 0.8, null, null);
    }

    public sealed class RenderHandout(Ran ran) : Stage<HandoutDocument, RenderedHandout>
    {
        public override string Doing => "Printing the handout";

        public override Task<RenderedHandout> RunAsync(HandoutDocument input, StageRun run)
        {
            ran.Enqueue(Name);
            var page = run.NewFile("handout.html");
            File.Copy(input.Markdown.Path, page.Path);
            return Task.FromResult(new RenderedHandout(1, [page]));
        }
    }
}
