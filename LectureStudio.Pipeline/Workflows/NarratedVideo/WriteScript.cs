using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Model;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>Writes the narration of each scene, sentence by sentence, each with the place on the page it is about.</summary>
public sealed class WriteScript(ModelScriptWriter model) : Stage<(SourceDocument Document, ScenePlan Plan, WriteScriptSettings Settings), Script>
{
    public override string Doing => "Writing the script";

    public override int Version => 4; // 2: formulas in words. 3: a paper's sentence is said once. 4: sentences end after numbers too.

    public override Lane Lane => Lane.Model;

    public override bool GrowsWithRecording => false;

    /// <summary>A stage cannot see its settings here, so the model is always named; the built-in writer repeats its output in a moment.</summary>
    public override string? Fingerprint => model.Fingerprint;

    public override async Task<Script> RunAsync((SourceDocument Document, ScenePlan Plan, WriteScriptSettings Settings) input, StageRun run)
    {
        var (document, plan, settings) = input;
        var (scenes, writer) = (BuiltInWriter.Write(document, plan, settings.Speed), BuiltInWriter.Name);
        if (settings.Writer == "model" && document.Kind == DocumentKind.Text) run.Log("A text of your own is spoken as it stands; the language model is not asked.");
        else if (settings.Writer == "model") (scenes, writer) = await ByModelAsync(scenes, document, plan, run);
        var script = new Script(settings.Title.Trim() is { Length: > 0 } title ? title : document.Title, document.Language, writer, scenes);
        run.Report(1, script.Remark());
        return script;
    }

    /// <summary>The model's scenes in place of the built-in ones, and who wrote how many.</summary>
    private async Task<(IReadOnlyList<ScriptScene> Scenes, string Writer)> ByModelAsync(IReadOnlyList<ScriptScene> builtIn, SourceDocument document, ScenePlan plan, StageRun run)
    {
        var written = await model.WriteAsync(document, plan, run);
        var count = written.Count(w => w is not null);
        // Scenes without words are nobody's work.
        var spoken = builtIn.Zip(written).Count(s => s.Second is not null || s.First.Sentences.Count > 0);
        var writer = count == spoken ? model.Name : count == 0 ? BuiltInWriter.Name : $"{model.Name} ({count} of {spoken} scenes), {BuiltInWriter.Name}";
        return ([.. builtIn.Zip(written, (scene, sentences) => sentences is null ? scene : scene with { Sentences = sentences })], writer);
    }
}
