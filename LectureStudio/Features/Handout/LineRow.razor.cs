using System.Globalization;
using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Workflows.Handout.Corrections;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Handout;

public sealed partial class LineRow(IJSRuntime script)
{
    private bool isEditing;
    private (LineCorrection, bool, PhraseSearch)? shown;

    [Parameter, EditorRequired] public required CorrectionsSession Session { get; set; }

    /// <summary>As it reads now.</summary>
    [Parameter, EditorRequired] public required LineCorrection Line { get; set; }

    /// <summary>What is looked for: it is marked.</summary>
    [Parameter, EditorRequired] public required PhraseSearch Search { get; set; }

    /// <summary>The next line is to be edited.</summary>
    [Parameter] public EventCallback<LineCorrection> GoesOn { get; set; }

    private LineCorrection Saved => Session.Saved(Line);

    private bool IsChanged => Line != Saved;

    private bool IsOut => Line.Text.Length == 0;

    private string RowId => $"line-{Number}";

    private string Number => Line.Start.ToString("0.###", CultureInfo.InvariantCulture);

    protected override void OnParametersSet()
    {
        if (Session.TakeEdited(Line.Start)) isEditing = true;
    }

    // Of a thousand lines one has changed.
    protected override bool ShouldRender() => shown != (Line, isEditing, Search);

    protected override void OnAfterRender(bool firstRender) => shown = (Line, isEditing, Search);

    private async Task DoneAsync(LineEdit? edit)
    {
        isEditing = false;
        if (edit is not null) Session.Change(edit.Line);
        if (edit is { GoesOn: true }) await GoesOn.InvokeAsync(Line);
        else await ScriptPart.CallAsync(script, "keys", "focusRow", RowId);
    }
}
