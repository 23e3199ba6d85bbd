using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>A document, or a text with pictures, in; a narrated video out.</summary>
public sealed class NarratedVideoWorkflow : Workflow<NarrationSource, NarratedVideoSettings>
{
    public override string Name => "narrated-video";

    public override string Title => "Narrated video";

    public override string Description => "A PDF, or a text with pictures, explained by a voice, with captions and a script.";

    protected override void Describe(Plan plan) => plan
        .Add<ReadDocument>().Add<PlanScenes>().AddReviewed<WriteScript>("Edit the script")
        .Add<SpeakScript>().Add<MakeBackgrounds>().Add<ComposeScenes>().Add<ExportVideo>();
}
