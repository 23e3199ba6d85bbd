using Microsoft.JSInterop;

namespace LectureStudio.Components.Controls;

/// <summary>Short messages at the foot of the page, with an undo where one is possible.</summary>
public sealed class Toasts
{
    private readonly List<Toast> shown = [];

    internal event Action? Changed;

    internal IReadOnlyList<Toast> Shown => shown;

    /// <summary>Says what happened: "Saved as a preset".</summary>
    public void Say(string text) => Show(new Toast(text, null, null, IsFailure: false));

    /// <summary>Says why what was asked for was not done, when nothing has failed.</summary>
    public void Refuse(string text) => Show(new Toast(text, null, null, IsFailure: false) { IsRefusal = true });

    /// <summary>Says what did not work and why. Scripts are given these to say it themselves.</summary>
    [JSInvokable]
    public void Fail(string text) => Show(new Toast(text, null, null, IsFailure: true));

    /// <summary>Says what happened and offers to take it back for ten seconds.</summary>
    /// <returns>Takes the offer away before.</returns>
    public Action OfferUndo(string text, Func<Task> undo)
    {
        var toast = new Toast(text, "Undo", undo, IsFailure: false);
        Show(toast);
        return () => Close(toast);
    }

    internal void Close(Toast toast)
    {
        if (shown.Remove(toast)) Changed?.Invoke();
    }

    private void Show(Toast toast)
    {
        if (shown.Count == 3) shown.RemoveAt(0);
        shown.Add(toast);
        Changed?.Invoke();
    }
}

internal sealed record Toast(string Text, string? Action, Func<Task>? Act, bool IsFailure)
{
    /// <summary>Whether it tells that nothing was done.</summary>
    public bool IsRefusal { get; init; }
}
