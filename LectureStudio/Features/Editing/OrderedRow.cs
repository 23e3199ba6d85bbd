using LectureStudio.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Editing;

/// <summary>A row with a title that is changed in place, and a place among others that is changed by buttons and keys; dragging is the list's (js/order.js).</summary>
public abstract class OrderedRow(IJSRuntime script) : ComponentBase
{
    private string? pressed;

    /// <summary>Place among the others, from 0.</summary>
    [Parameter] public int Index { get; set; }

    /// <summary>Of its element. Its buttons have the ids <c>-earlier</c> and <c>-later</c> after it.</summary>
    protected abstract string RowId { get; }

    protected abstract string Title { get; }

    /// <summary>How many rows there are.</summary>
    protected abstract int Count { get; }

    protected bool IsRenaming { get; set; }

    protected bool IsLast => Index == Count - 1;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // An element that has changed its place has lost the focus.
        if (pressed is not { } button) return;
        pressed = null;
        await ScriptPart.CallAsync(script, "keys", "focusRow", button);
    }

    /// <param name="to">From 0.</param>
    protected abstract void MoveTo(int to);

    /// <param name="title">Another than it has.</param>
    protected abstract void Rename(string title);

    protected void Move(int by)
    {
        if (Index + by < 0 || Index + by >= Count) return;
        pressed = $"{RowId}-{(by < 0 ? "earlier" : "later")}";
        MoveTo(Index + by);
    }

    /// <param name="title">Null to leave it.</param>
    protected async Task RenameAsync(string? title)
    {
        IsRenaming = false;
        if (title is { Length: > 0 } && title != Title) Rename(title);
        await FocusAsync();
    }

    /// <param name="within">Ending of the id of a row within this one; null for this one.</param>
    protected Task FocusAsync(string? within = null) => ScriptPart.CallAsync(script, "keys", "focusRow", RowId + within);
}
