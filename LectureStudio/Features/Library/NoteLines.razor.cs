using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Library;

public sealed partial class NoteLines
{
    [Parameter, EditorRequired] public required IReadOnlyList<NoteLine> Lines { get; set; }
}
