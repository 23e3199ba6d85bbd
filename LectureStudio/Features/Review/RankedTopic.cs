using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review;

/// <summary>A topic with its place under given weights.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Rank">From 1, the highest score first.</param>
public sealed record RankedTopic(Topic Topic, double Score, int Rank)
{
    /// <summary>Highest score first; equal ones in time order.</summary>
    public static IReadOnlyList<RankedTopic> Order(IReadOnlyList<Topic> topics, ScoreWeights weights) =>
        [.. topics.Select(t => (Topic: t, Score: TopicScore.Of(t, weights))).OrderByDescending(t => t.Score).ThenBy(t => t.Topic.Start).Select((t, i) => new RankedTopic(t.Topic, t.Score, i + 1))];
}
