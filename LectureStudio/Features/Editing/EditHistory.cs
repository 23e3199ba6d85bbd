namespace LectureStudio.Features.Editing;

/// <summary>What is edited, with what came before and what was taken back.</summary>
public sealed class EditHistory<T>(T begun)
    where T : class
{
    private const int Most = 300;

    private readonly List<Step> steps = [];
    private readonly Stack<Step> undone = new();

    private sealed record Step(string What, string? Stroke, T Before, T After);

    /// <summary>What was there when editing began.</summary>
    public T Begun { get; } = begun;

    public T Now { get; private set; } = begun;

    /// <summary>Whether there is anything to save.</summary>
    public bool IsChanged => !ReferenceEquals(Now, Begun);

    /// <summary>What undo would take back: "rename"; null when there is nothing.</summary>
    public string? CanUndo => steps.Count > 0 ? steps[^1].What : null;

    /// <summary>What redo would do again.</summary>
    public string? CanRedo => undone.TryPeek(out var step) ? step.What : null;

    /// <summary>Takes a change on.</summary>
    /// <param name="what">Its name for the undo button.</param>
    /// <param name="edited">What came of it.</param>
    /// <param name="stroke">Changes of one stroke (a slider that is moved) are undone together.</param>
    /// <returns>False when it changes nothing.</returns>
    public bool Do(string what, T edited, string? stroke = null)
    {
        if (ReferenceEquals(edited, Now)) return false;
        undone.Clear();
        if (stroke is not null && steps.Count > 0 && steps[^1].Stroke == stroke) steps[^1] = steps[^1] with { After = edited };
        else steps.Add(new Step(what, stroke, Now, edited));
        if (steps.Count > Most) steps.RemoveAt(0);
        Now = edited;
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
