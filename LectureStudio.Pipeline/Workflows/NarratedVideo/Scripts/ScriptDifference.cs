namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;

/// <summary>
/// What an edit of a script makes necessary. It counts as the caches do: a sentence is spoken anew when nobody has said those words before, wherever
/// they stand; a scene is rendered anew when no scene before had the same content, whatever its id and its place.
/// </summary>
/// <param name="Sentences">To be spoken anew, in order.</param>
/// <param name="Scenes">Ids of the scenes to be rendered anew, in order.</param>
/// <param name="IsChanged">Whether anything differs at all: an order alone joins the video anew.</param>
public sealed record ScriptDifference(IReadOnlyList<(string Scene, int Sentence)> Sentences, IReadOnlyList<string> Scenes, bool IsChanged)
{
    public static ScriptDifference Between(Script before, Script after)
    {
        var spoken = before.Scenes.SelectMany(s => s.Sentences).Select(s => s.Spoken).ToHashSet();
        var shown = before.Scenes.Select(Content).ToHashSet();
        var sentences = after.Scenes.SelectMany(scene => scene.Sentences.Select((s, i) => (Scene: scene.Id, Sentence: i, s.Spoken)))
            .Where(s => !spoken.Contains(s.Spoken)).Select(s => (s.Scene, s.Sentence)).ToList();
        var scenes = after.Scenes.Where(s => !shown.Contains(Content(s))).Select(s => s.Id).ToList();
        var isChanged = before.Title != after.Title || !before.Scenes.Select(s => (s.Id, Content(s))).SequenceEqual(after.Scenes.Select(s => (s.Id, Content(s))));
        return new(sentences, scenes, isChanged);
    }

    /// <summary>All of a scene that is seen or heard in it, as one text.</summary>
    private static string Content(ScriptScene scene) =>
        System.Text.Json.JsonSerializer.Serialize(scene with { Id = "" }, Engine.StudioJson.Compact);
}
