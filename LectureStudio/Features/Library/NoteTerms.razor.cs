using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Library;

public sealed partial class NoteTerms
{
    [Parameter] public IReadOnlyList<NoteTerm>? Terms { get; set; }
}
