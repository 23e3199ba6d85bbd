using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>Parts a document into scenes: what is shown, what is talked about, for how long.</summary>
public sealed class PlanScenes : Stage<(SourceDocument Document, PlanSettings Settings), ScenePlan>
{
    public override string Doing => "Planning the scenes";

    public override int Version => 3; // 2: figures of short papers, the blank page's title. 3: an only page is no opening; a paper's sentence is said once.

    public override bool GrowsWithRecording => false;

    public override Task<ScenePlan> RunAsync((SourceDocument Document, PlanSettings Settings) input, StageRun run)
    {
        var (document, settings) = input;
        var words = new Wordsmith(document);
        var passages = DocumentPassages.Of(document, words);
        var naming = new SceneNaming(document, words.Phrases, settings.Speed);
        var scenes = document.Kind switch
        {
            DocumentKind.Text => TextPlan.Of(document, passages, naming),
            DocumentKind.Paper when Paper() is { Count: > 1 } talk => talk,
            _ => SlidePlan.Of(document, passages, naming),
        };
        var plan = new ScenePlan(document.Kind == DocumentKind.Slides ? Shortened(scenes, settings.TargetLength) : scenes);
        run.Report(1, plan.Remark());
        return Task.FromResult(plan);

        // Slides are shown for less time when all that they say takes longer than asked for, never for more: nothing is made up.
        static IReadOnlyList<Scene> Shortened(IReadOnlyList<Scene> scenes, int target) =>
            target > 0 && scenes.Sum(s => s.Seconds) is var all && all > target ? [.. scenes.Select(s => s with { Seconds = s.Seconds * target / all })] : scenes;

        IReadOnlyList<Scene> Paper() => new PaperPlan(document, passages, PassageOrder.Of(document, passages, words.Tongue), naming, settings.Speed).Scenes(settings.TargetLength);
    }
}
