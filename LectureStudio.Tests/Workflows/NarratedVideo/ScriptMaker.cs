using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Tests.Workflows.NarratedVideo;

/// <summary>Plans and writes a document's script as a job does.</summary>
internal static class ScriptMaker
{
    public static async Task<(ScenePlan Plan, Script Script)> MakeAsync(SourceDocument document, int target = 0, int speed = 100)
    {
        var run = new StageRun(Path.Combine(Path.GetTempPath(), "ls-script-unused"), CancellationToken.None);
        var plan = await new PlanScenes().RunAsync((document, new() { TargetLength = target, Speed = speed }), run);
        return (plan, await new WriteScript().RunAsync((document, plan, new() { Speed = speed }), run));
    }

    public static string[] Texts(ScriptScene scene) => [.. scene.Sentences.Select(s => s.Text)];
}
