using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Library;

public sealed partial class LectureRow(IJSRuntime script)
{
    private bool isRenaming;
    private bool isRedating;

    [Parameter, EditorRequired] public required LectureSummary Lecture { get; set; }

    [Parameter] public bool IsOpen { get; set; }

    [Parameter] public EventCallback Toggled { get; set; }

    [Parameter] public EventCallback<string> Renamed { get; set; }

    [Parameter] public EventCallback<DateOnly> Redated { get; set; }

    [Parameter] public EventCallback Deleted { get; set; }

    private string RowId => $"lecture-{Lecture.Id:N}";

    private string Size => $"{Words.Count(Lecture.ArtifactCount, "file")} · {Words.Bytes(Lecture.Bytes)}";

    private async Task RenameAsync(string? title)
    {
        isRenaming = false;
        if (title is not null && title != Lecture.Title) await Renamed.InvokeAsync(title);
        await ScriptPart.CallAsync(script, "keys", "focusRow", RowId);
    }

    private async Task RedateAsync(DateOnly? date)
    {
        isRedating = false;
        if (date is { } day && day != Lecture.Date) await Redated.InvokeAsync(day);
        await ScriptPart.CallAsync(script, "keys", "focusRow", RowId);
    }
}
