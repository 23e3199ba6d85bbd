namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>The importance of a topic under given weights, so that a page can rank anew without running a stage.</summary>
public static class TopicScore
{
    /// <summary>
    /// The score, 0 to 1: the weighted mean over the kinds of reasons of the strength of each kind, several of a kind taken together as
    /// 1 − Π(1 − strength) (noisy-or: each further one adds less).
    /// </summary>
    public static double Of(Topic topic, ScoreWeights weights)
    {
        double sum = 0, all = 0;
        foreach (var kind in Enum.GetValues<EvidenceKind>())
        {
            var weight = weights.Of(kind);
            all += weight;
            sum += weight * (1 - topic.Evidence.Where(e => e.Kind == kind).Aggregate(1.0, (rest, e) => rest * (1 - Math.Clamp(e.Strength, 0, 1))));
        }
        return all > 0 ? Math.Round(sum / all, 4) : 0;
    }
}
