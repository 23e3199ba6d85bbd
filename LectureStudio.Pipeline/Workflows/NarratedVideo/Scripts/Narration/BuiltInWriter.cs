using LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Writes the narration from the document's own sentences.</summary>
internal static class BuiltInWriter
{
    public const string Name = "builtin";

    public static IReadOnlyList<ScriptScene> Write(SourceDocument document, ScenePlan plan, int speed)
    {
        var words = new Wordsmith(document);
        var passages = DocumentPassages.Of(document, words);
        var scenes = new ScenePassages(passages, PassageOrder.Of(document, passages, words.Tongue), speed);
        var dealt = document.Kind == DocumentKind.Text ? scenes.InOrder(plan) : scenes.Chosen(plan);
        return [.. plan.Scenes.Zip(dealt, (scene, passages) => new ScriptScene(scene.Id, scene.Kind, scene.Title, scene.Page, [.. passages.Select(p => p.Sentence)]))];
    }
}
