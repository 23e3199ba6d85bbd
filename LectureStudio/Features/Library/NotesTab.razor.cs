using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Library;

public sealed partial class NotesTab
{
    private LectureContent? known;

    [Parameter, EditorRequired] public required LectureContent Content { get; set; }

    /// <summary>Whether something is being made of this lecture now.</summary>
    [Parameter] public bool HasJob { get; set; }

    protected override bool ShouldRender() => !ReferenceEquals(known, Content) || Content.Notes is null;

    protected override void OnAfterRender(bool firstRender) => known = Content;
}
