using System.Text.Json;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>Writes <c>topics.json</c>: start, end, title, score and reasons of each topic.</summary>
public static class TopicsFile
{
    /// <summary>The file's text. Without topics the list is empty and <c>missing</c> says why.</summary>
    public static string Json(TopicTrack track, ScoreWeights weights) =>
        JsonSerializer.Serialize(new File([.. track.Topics.Select(t => new Line(t.Start, t.End, t.Title, TopicScore.Of(t, weights), t.Evidence))], track.Missing), StudioJson.Indented) + "\n";

    private sealed record File(IReadOnlyList<Line> Topics, string? Missing);

    private sealed record Line(double Start, double End, string Title, double Score, IReadOnlyList<Evidence> Reasons);
}
