namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Writes the narration from the document's own sentences.</summary>
internal static class BuiltInWriter
{
    public const string Name = "builtin";

    public static IReadOnlyList<ScriptScene> Write(SourceDocument document, ScenePlan plan, int speed)
    {
        var words = new Wordsmith(document);
        var dealt = ScenePassages.Deal(DocumentPassages.Of(document, words), plan, speed);
        return [.. plan.Scenes.Zip(dealt, (scene, passages) => new ScriptScene(scene.Id, scene.Kind, scene.Title, scene.Page, [.. passages.Select(p => p.Sentence)]))];
    }
}
