using System.Text.Json;
using System.Text.Json.Serialization;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

/// <summary><c>script.json</c>: what is said when, and which part of which page it is about. Times in seconds of the whole video.</summary>
internal sealed record ScriptData(string Title, string Language, double Seconds, IReadOnlyList<ScriptData.Scene> Scenes)
{
    public static string Json(Timeline timeline) => JsonSerializer.Serialize(
        new ScriptData(timeline.Title, timeline.Language, Math.Round(timeline.Seconds, 3), [.. timeline.Scenes.Select(Of)]), StudioJson.Indented) + "\n";

    private static Scene Of(TimedScene scene) =>
        new(scene.Title, scene.Kind, scene.Page, Math.Round(scene.Start, 3), Math.Round(scene.End, 3), [.. scene.Sentences.Select(s => new Sentence(s.Text, s.Start, s.End, s.Page, s.Box is { } box ? Of(box) : null, s.Voice))]);

    private static Box Of(PageBox box) => new(Math.Round(box.X, 4), Math.Round(box.Y, 4), Math.Round(box.W, 4), Math.Round(box.H, 4));

    internal sealed record Scene(string Title, SceneKind Kind, int Page, double Start, double End, IReadOnlyList<Sentence> Sentences);

    /// <param name="Box">The part of the page it is about; null for the whole page.</param>
    internal sealed record Sentence(string Text, double Start, double End, int Page, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Box? Box, string Voice);

    /// <summary>Shares of the page's width and height; origin at the upper left.</summary>
    internal sealed record Box(double X, double Y, double W, double H);
}
