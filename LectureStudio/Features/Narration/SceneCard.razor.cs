using LectureStudio.Components.Controls;
using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Narration;

public sealed partial class SceneCard(IJSRuntime script, Toasts toasts) : OrderedRow(script)
{
    private int? addingAt;
    private int? placingAt;

    [Parameter, EditorRequired] public required ScriptSession Session { get; set; }

    [Parameter, EditorRequired] public required ScriptScene Scene { get; set; }

    [Parameter, EditorRequired] public required SceneTimes Times { get; set; }

    /// <summary>Whether it is rendered anew because of the edits.</summary>
    [Parameter] public bool IsAnew { get; set; }

    protected override string RowId => $"scene-{Scene.Id}";

    protected override string Title => Scene.Title;

    /// <summary>The sentence whose place on the page is being changed; another edit may have taken it away.</summary>
    private ScriptSentence? Placed => Scene.Picture is null && placingAt is { } at ? Scene.Sentences.ElementAtOrDefault(at) : null;

    protected override int Count => Session.Script.Scenes.Count;

    protected override void MoveTo(int to) => Session.MoveScene(Scene.Id, to);

    protected override void Rename(string title) => Session.RenameScene(Scene.Id, title);

    private void Drop()
    {
        if (!Session.Drop(Scene.Id)) return;
        Session.OfferUndo(toasts, $"“{Title}” is left out.", InvokeAsync);
    }

    private async Task PointAsync(BoxEdit? edit)
    {
        var at = placingAt;
        placingAt = null;
        if (edit is not null && at is { } sentence) Session.PointAt(Scene.Id, sentence, edit.Box);
        await FocusAsync($"-{at}");
    }

    private async Task AddAsync(SentenceEdit? edit)
    {
        var at = Math.Min(addingAt ?? 0, Scene.Sentences.Count);
        addingAt = null;
        if (edit is { Text.Length: > 0 } && Session.Add(Scene.Id, at, edit.Text) && edit.GoesOn) addingAt = at + 1;
        if (addingAt is null) await FocusAsync();
    }

    private void Show(GivenPicture picture) => Session.Show(Scene.Id, picture.File);
}
