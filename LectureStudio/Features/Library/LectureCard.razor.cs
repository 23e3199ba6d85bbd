using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Library;

public sealed partial class LectureCard(IJSRuntime script)
{
    private bool isRenaming;

    [Parameter, EditorRequired] public required LectureSummary Lecture { get; set; }

    [Parameter] public EventCallback<string> Renamed { get; set; }

    [Parameter] public EventCallback Deleted { get; set; }

    private string RowId => $"lecture-{Lecture.Id:N}";

    private string About => string.Join(" · ", (string[])
        [.. Lecture.Duration is { } seconds ? [Words.Duration(seconds)] : Array.Empty<string>(), .. Lecture.Made, Words.Bytes(Lecture.Bytes)]);

    private async Task RenameAsync(string? title)
    {
        isRenaming = false;
        if (title is not null && title != Lecture.Title) await Renamed.InvokeAsync(title);
        await ScriptPart.CallAsync(script, "keys", "focusRow", RowId);
    }
}
