using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>A lecture recording in, its best moments as clips out.</summary>
public sealed class HighlightsWorkflow : Workflow<LectureRecording, HighlightsSettings>
{
    public override string Name => "highlights";

    public override string Title => "Highlights";

    public override string Description => "The best moments as clips with captions, a reel, and an edit list.";

    protected override void Describe(Plan plan) => plan
        .Add<ProbeMedia>().Add<ExtractAudio>().Add<Transcribe>()
        .Add<DetectSlides>().Add<ReadSlides>().Add<FindSilences>().Add<AnalyseLayout>()
        .Add<AnalyseContent>().AddReviewed<SelectClips>("Choose the clips")
        .Add<CompileClips>().Add<PublishClips>();
}
