using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>Writes the narration of each scene, sentence by sentence, each with the place on the page it is about.</summary>
public sealed class WriteScript : Stage<(SourceDocument Document, ScenePlan Plan, WriteScriptSettings Settings), Script>
{
    public override string Doing => "Writing the script";

    public override Lane Lane => Lane.Model;

    public override bool GrowsWithRecording => false;

    public override Task<Script> RunAsync((SourceDocument Document, ScenePlan Plan, WriteScriptSettings Settings) input, StageRun run)
    {
        var (document, plan, settings) = input;
        var scenes = BuiltInWriter.Write(document, plan, settings.Speed);
        var script = new Script(settings.Title.Trim() is { Length: > 0 } title ? title : document.Title, document.Language, BuiltInWriter.Name, scenes);
        run.Report(1, script.Remark());
        return Task.FromResult(script);
    }
}
