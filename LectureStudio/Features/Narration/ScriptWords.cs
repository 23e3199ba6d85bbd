using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;

namespace LectureStudio.Features.Narration;

/// <summary>What is said of scripts and their edits.</summary>
internal static class ScriptWords
{
    public static string Of(SceneKind kind) => kind switch
    {
        SceneKind.Title => "Title",
        SceneKind.Section => "Section",
        SceneKind.Figure => "Figure",
        SceneKind.Table => "Table",
        SceneKind.Code => "Code",
        SceneKind.Formula => "Formula",
        SceneKind.Picture => "Picture",
        SceneKind.Closing => "Closing",
        _ => "Text",
    };

    public static string Icon(SceneKind kind) => kind switch
    {
        SceneKind.Title or SceneKind.Section => "title",
        SceneKind.Figure => "insert_chart",
        SceneKind.Table => "table",
        SceneKind.Code => "code",
        SceneKind.Formula => "function",
        SceneKind.Picture => "image",
        SceneKind.Closing => "flag",
        _ => "notes",
    };

    /// <summary>"1 sentence is spoken anew, 1 of 12 scenes is rendered anew, about 8 s."; what saving means.</summary>
    public static string Cost(ScriptDifference anew, Script script, ScriptCosts costs)
    {
        var scenes = script.Scenes.Count;
        if (!costs.HasRun) return $"Nothing is rendered yet: all {Words.Count(scenes, "scene")} will be.";
        if (!anew.IsChanged) return "Nothing is changed.";
        if (anew.Sentences.Count == 0 && anew.Scenes.Count == 0) return $"Nothing is spoken or rendered anew; the video is joined anew{About(costs.Join)}.";
        var seconds = (anew.Sentences.Count * costs.Sentence) + (anew.Scenes.Count * costs.Scene) + costs.Join;
        var spoken = anew.Sentences.Count == 0 ? "No sentence is" : $"{Words.Count(anew.Sentences.Count, "sentence")} {Is(anew.Sentences.Count)}";
        return $"{spoken} spoken anew, {anew.Scenes.Count} of {Words.Count(scenes, "scene")} {Is(anew.Scenes.Count)} rendered anew{About(seconds)}.";
    }

    /// <summary>The note of a version: "2 sentences changed, 1 scene left out".</summary>
    public static string Note(Script before, Script after)
    {
        var old = before.Scenes.ToDictionary(s => s.Id);
        var now = after.Scenes.ToDictionary(s => s.Id);
        var kept = after.Scenes.Where(s => old.ContainsKey(s.Id)).ToList();
        string?[] parts =
        [
            Say(ScriptDifference.Between(before, after).Sentences.Count, "sentence", "new or changed"),
            Say(after.Scenes.Count - kept.Count, "scene", "added"),
            Say(before.Scenes.Count(s => !now.ContainsKey(s.Id)), "scene", "left out"),
            Say(kept.Sum(s => s.Sentences.Zip(old[s.Id].Sentences).Count(t => t.First.Spoken == t.Second.Spoken && t.First.Box != t.Second.Box)), "sentence", "pointing elsewhere"),
            Say(kept.Count(s => s.Title != old[s.Id].Title), "scene", "renamed"),
            Say(kept.Count(s => s.Picture?.Name != old[s.Id].Picture?.Name), "scene", "with another picture"),
            kept.Select(s => s.Id).SequenceEqual(before.Scenes.Where(s => now.ContainsKey(s.Id)).Select(s => s.Id)) ? null : "another order",
            before.Title == after.Title ? null : "another title",
        ];
        var said = string.Join(", ", parts.OfType<string>());
        return said.Length == 0 ? "Sentences moved or removed" : char.ToUpperInvariant(said[0]) + said[1..];
    }

    private static string Is(int count) => count == 1 ? "is" : "are";

    private static string About(double seconds) => seconds switch
    {
        <= 0 => "",
        < 90 => $", about {Math.Max(1, Math.Round(seconds)):0} s",
        _ => $", about {Math.Round(seconds / 60):0} min",
    };

    private static string? Say(int count, string what, string done) => count == 0 ? null : $"{Words.Count(count, what)} {done}";
}
