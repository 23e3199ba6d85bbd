using LectureStudio.Components.Controls;

namespace LectureStudio.Features.Editing;

/// <summary>A person's editing of something in one tab, with its history.</summary>
/// <param name="saved">What is saved.</param>
/// <param name="tag">Which version that is, by its content.</param>
public abstract class EditSession<T>(T saved, string tag)
    where T : class
{
    private Action? withdraw;

    /// <summary>Something was edited, or something else is open.</summary>
    public event Action? Changed;

    /// <summary>The saved version this began from, by its content.</summary>
    public string Tag { get; } = tag;

    public EditHistory<T> History { get; } = new(saved);

    /// <summary>Takes a change on; see <see cref="EditHistory{T}.Do"/>.</summary>
    public bool Do(string what, T edited, string? stroke = null)
    {
        if (!History.Do(what, edited, stroke)) return false;
        Moved();
        return true;
    }

    public void Undo()
    {
        History.Undo();
        Moved();
    }

    /// <summary>Offers to take the last change back, as long as nothing comes after it.</summary>
    /// <param name="text">What was done: "The sentence is removed."</param>
    /// <param name="invoke">Does it where the page is shown.</param>
    public void OfferUndo(Toasts toasts, string text, Func<Action, Task> invoke) => withdraw = toasts.OfferUndo(text, () => invoke(Undo));

    /// <summary>Takes the offer away, where one stands.</summary>
    public void WithdrawOffer()
    {
        withdraw?.Invoke();
        withdraw = null;
    }

    public void Redo()
    {
        History.Redo();
        Moved();
    }

    /// <summary>What is shown may be gone now.</summary>
    protected virtual void KeepSelection()
    {
    }

    protected void Tell() => Changed?.Invoke();

    private void Moved()
    {
        WithdrawOffer();
        KeepSelection();
        Tell();
    }
}
