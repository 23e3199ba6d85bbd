using LectureStudio.Components.Controls;
using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Workflows.Course;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Course.Planning;

public sealed partial class ModulePlanRow(IJSRuntime script, Toasts toasts) : OrderedRow(script)
{
    private const int MostConcepts = 12;

    [Parameter, EditorRequired] public required PathwaysSession Session { get; set; }

    [Parameter, EditorRequired] public required PlannedModule Module { get; set; }

    private IReadOnlyList<PlannedModule> Modules => Session.All.Choice.Modules;

    protected override string RowId => $"module-{Module.Id}";

    protected override string Title => Module.Title;

    protected override int Count => Modules.Count;

    protected override void MoveTo(int to) => Session.MoveModule(Module.Id, to);

    protected override void Rename(string title) => Session.RenameModule(Module.Id, title);

    private void Drop()
    {
        if (!Session.DropModule(Module.Id)) return;
        Session.OfferUndo(toasts, $"“{Title}” is left out.", InvokeAsync);
    }
}
