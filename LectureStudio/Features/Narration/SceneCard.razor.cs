using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Narration;

public sealed partial class SceneCard(IJSRuntime script, Toasts toasts)
{
    private bool isRenaming;
    private int? addingAt;
    private string? pressed;

    [Parameter, EditorRequired] public required ScriptSession Session { get; set; }

    [Parameter, EditorRequired] public required ScriptScene Scene { get; set; }

    /// <summary>Place in the script, from 0.</summary>
    [Parameter] public int Index { get; set; }

    [Parameter, EditorRequired] public required SceneTimes Times { get; set; }

    /// <summary>Whether it is rendered anew because of the edits.</summary>
    [Parameter] public bool IsAnew { get; set; }

    private string CardId => $"scene-{Scene.Id}";

    private bool IsLast => Index == Session.Script.Scenes.Count - 1;

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
        pressed = $"{CardId}-{(by < 0 ? "earlier" : "later")}";
        Session.MoveScene(Scene.Id, Index + by);
    }

    private async Task RenameAsync(string? title)
    {
        isRenaming = false;
        if (title is { Length: > 0 } && title != Scene.Title) Session.RenameScene(Scene.Id, title);
        await ScriptPart.CallAsync(script, "keys", "focusRow", CardId);
    }

    private void Drop()
    {
        if (!Session.Drop(Scene.Id)) return;
        var (after, title) = (Session.Script, Scene.Title);
        toasts.OfferUndo($"“{title}” is left out.", () => InvokeAsync(() =>
        {
            if (ReferenceEquals(Session.Script, after)) Session.Undo();
        }));
    }

    private async Task AddAsync(SentenceEdit? edit)
    {
        var at = Math.Min(addingAt ?? 0, Scene.Sentences.Count);
        addingAt = null;
        if (edit is { Text.Length: > 0 } && Session.Add(Scene.Id, at, edit.Text) && edit.GoesOn) addingAt = at + 1;
        if (addingAt is null) await ScriptPart.CallAsync(script, "keys", "focusRow", CardId);
    }

    private Task ShowAsync(GivenPicture picture)
    {
        if (picture.File is { } file) Session.Show(Scene.Id, file);
        return Task.CompletedTask;
    }
}
