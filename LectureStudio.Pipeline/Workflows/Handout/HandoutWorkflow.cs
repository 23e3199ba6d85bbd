using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>A lecture recording in, a printable handout out.</summary>
public sealed class HandoutWorkflow : Workflow<LectureRecording, HandoutSettings>
{
    public override string Name => "handout";

    public override string Title => "Handout";

    public override string Description => "The slides with what was said about them, as PDF, HTML, Word and e-book.";

    protected override void Describe(Plan plan) => plan
        .Add<ProbeMedia>().Add<ExtractAudio>().AddEditable<Transcribe>("Fix the transcript")
        .Add<DetectSlides>().AddReviewed<ReadSlides>("Fix the transcript and the slides").Add<AlignSections>()
        .Add<WriteNotes>().Add<ComposeHandout>().Add<RenderHandout>();
}
