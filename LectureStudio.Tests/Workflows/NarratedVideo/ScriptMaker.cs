using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Language;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Model;
using LectureStudio.Tests.Language;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.NarratedVideo;

/// <summary>Plans and writes a document's script as a job does.</summary>
internal static class ScriptMaker
{
    public static async Task<(ScenePlan Plan, Script Script)> MakeAsync(SourceDocument document, int target = 0, int speed = 100)
    {
        var run = new StageRun(Path.Combine(Path.GetTempPath(), "ls-script-unused"), CancellationToken.None);
        var plan = await new PlanScenes().RunAsync((document, new() { TargetLength = target, Speed = speed }), run);
        return (plan, await new WriteScript(Model(_ => "")).RunAsync((document, plan, new() { Speed = speed }), run));
    }

    /// <summary>A writer whose language model answers from a script.</summary>
    public static ModelScriptWriter Model(Func<IReadOnlyList<ChatMessage>, string> answer, int tokens = 200_000) =>
        new(new(Options.Create(new LanguageOptions { Endpoint = "http://127.0.0.1:1/v1", Model = "talker", MaxTokens = tokens }), new ScriptedChat(answer)));

    public static string[] Texts(ScriptScene scene) => [.. scene.Sentences.Select(s => s.Text)];
}
