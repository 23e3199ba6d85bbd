using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review.Editing;

/// <summary>The plan as edited, with what came before and what was taken back.</summary>
public sealed class PlanHistory(ClipPlan begun)
{
    private const int Most = 300;

    private readonly List<Step> steps = [];
    private readonly Stack<Step> undone = new();

    private sealed record Step(string What, string? Stroke, ClipPlan Before, ClipPlan After);

    /// <summary>What was there when editing began.</summary>
    public ClipPlan Begun { get; } = begun;

    public ClipPlan Now { get; private set; } = begun;

    /// <summary>Whether there is anything to save.</summary>
    public bool IsChanged => !ReferenceEquals(Now, Begun);

    /// <summary>What undo would take back: "rename"; null when there is nothing.</summary>
    public string? CanUndo => steps.Count > 0 ? steps[^1].What : null;

    /// <summary>What redo would do again.</summary>
    public string? CanRedo => undone.TryPeek(out var step) ? step.What : null;

    /// <summary>Takes a change on.</summary>
    /// <param name="what">Its name for the undo button.</param>
    /// <param name="plan">What came of it.</param>
    /// <param name="stroke">Changes of one stroke (a slider that is moved) are undone together.</param>
    /// <returns>False when it changes nothing.</returns>
    public bool Do(string what, ClipPlan plan, string? stroke = null)
    {
        if (ReferenceEquals(plan, Now)) return false;
        undone.Clear();
        if (stroke is not null && steps.Count > 0 && steps[^1].Stroke == stroke) steps[^1] = steps[^1] with { After = plan };
        else steps.Add(new Step(what, stroke, Now, plan));
        if (steps.Count > Most) steps.RemoveAt(0);
        Now = plan;
        return true;
    }

    public void Undo()
    {
        if (steps.Count == 0) return;
        var step = steps[^1];
        steps.RemoveAt(steps.Count - 1);
        undone.Push(step);
        Now = step.Before;
    }

    public void Redo()
    {
        if (!undone.TryPop(out var step)) return;
        steps.Add(step);
        Now = step.After;
    }
}
