using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review.Editing;

/// <summary>Changes to the list of clips. Each answers a new plan.</summary>
public static class PlanEdits
{
    /// <summary>Characters a title has at most; longer ones fit on no title card.</summary>
    public const int LongestTitle = 120;

    public static ClipPlan With(this ClipPlan plan, Clip changed) => plan with { Clips = [.. plan.Clips.Select(c => c.Id == changed.Id ? changed : c)] };

    public static ClipPlan Without(this ClipPlan plan, string id) => plan with { Clips = [.. plan.Clips.Where(c => c.Id != id)] };

    public static ClipPlan Rename(this ClipPlan plan, string id, string title)
    {
        var tidy = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (tidy.Length > LongestTitle) tidy = tidy[..LongestTitle];
        return tidy.Length == 0 ? plan : plan with { Clips = [.. plan.Clips.Select(c => c.Id == id ? c with { Title = tidy } : c)] };
    }

    /// <summary>Gives a clip another place in the reel.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="id">The clip.</param>
    /// <param name="to">Its new index, from 0; clamped.</param>
    public static ClipPlan Move(this ClipPlan plan, string id, int to)
    {
        var clips = plan.Clips.ToList();
        var from = clips.FindIndex(c => c.Id == id);
        if (from < 0) return plan;
        var moved = clips[from];
        clips.RemoveAt(from);
        clips.Insert(Math.Clamp(to, 0, clips.Count), moved);
        return plan with { Clips = clips };
    }

    /// <summary>Adds a clip where it belongs in time, or at the end when the reel is not in time order.</summary>
    public static ClipPlan Add(this ClipPlan plan, Clip clip)
    {
        var starts = plan.Clips.Select(c => c.Pieces[0].Start).ToList();
        var isInOrder = starts.Zip(starts.Skip(1)).All(pair => pair.First <= pair.Second);
        var at = isInOrder ? starts.Count(s => s <= clip.Pieces[0].Start) : starts.Count;
        return plan with { Clips = [.. plan.Clips.Take(at), clip, .. plan.Clips.Skip(at)], Missing = null };
    }

    /// <summary>Other weights, and the clips' scores under them.</summary>
    public static ClipPlan Weigh(this ClipPlan plan, ScoreWeights weights) => plan with { Weights = weights, Clips = [.. plan.Clips.Select(c => c with { Score = ScoreOf(c.Reasons, weights) })] };

    /// <summary>The score of reasons that stand together, as a topic's.</summary>
    public static double ScoreOf(IReadOnlyList<Evidence> reasons, ScoreWeights weights) => TopicScore.Of(new Topic(0, 0, 0, "", [], reasons), weights);

    /// <summary>Seconds of all clips.</summary>
    public static double TotalLength(this ClipPlan plan) => plan.Clips.Sum(c => c.Duration);
}
