using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Features.Review;

/// <summary>A topic with its place under given weights.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Rank">From 1, the highest score first.</param>
public sealed record RankedTopic(Topic Topic, double Score, int Rank)
{
    /// <summary>Highest score first; equal ones in time order.</summary>
    public static IReadOnlyList<RankedTopic> Order(TopicTrack topics, ScoreWeights weights) => [.. ClipEditing.Rank(topics, weights).Select((t, i) => new RankedTopic(t.Topic, t.Score, i + 1))];
}
