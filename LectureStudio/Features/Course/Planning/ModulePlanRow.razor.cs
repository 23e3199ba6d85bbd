using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Workflows.Course;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Course.Planning;

public sealed partial class ModulePlanRow(IJSRuntime script, Toasts toasts)
{
    private const int MostConcepts = 12;

    private bool isRenaming;
    private string? pressed;

    [Parameter, EditorRequired] public required PathwaysSession Session { get; set; }

    [Parameter, EditorRequired] public required PlannedModule Module { get; set; }

    /// <summary>Place in the pathway, from 0.</summary>
    [Parameter] public int Index { get; set; }

    private IReadOnlyList<PlannedModule> Modules => Session.All.Choice.Modules;

    private string RowId => $"module-{Module.Id}";

    private bool IsLast => Index == Modules.Count - 1;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // An element that has changed its place has lost the focus.
        if (pressed is not { } button) return;
        pressed = null;
        await ScriptPart.CallAsync(script, "keys", "focusRow", button);
    }

    private void Move(int by)
    {
        if (Index + by < 0 || (by > 0 && IsLast)) return;
        pressed = $"{RowId}-{(by < 0 ? "earlier" : "later")}";
        Session.MoveModule(Module.Id, Index + by);
    }

    private async Task RenameAsync(string? title)
    {
        isRenaming = false;
        if (title is { Length: > 0 }) Session.RenameModule(Module.Id, title);
        await ScriptPart.CallAsync(script, "keys", "focusRow", RowId);
    }

    private void Drop()
    {
        if (!Session.DropModule(Module.Id)) return;
        var (after, title) = (Session.All, Module.Title);
        toasts.OfferUndo($"“{title}” is left out.", () => InvokeAsync(() =>
        {
            if (ReferenceEquals(Session.All, after)) Session.Undo();
        }));
    }
}
