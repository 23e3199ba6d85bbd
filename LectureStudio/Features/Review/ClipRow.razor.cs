using LectureStudio.Components.Controls;
using LectureStudio.Features.Review.Editing;
using LectureStudio.Pipeline.Workflows.Highlights;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Review;

public sealed partial class ClipRow(IJSRuntime script)
{
    /// <summary>Kinds of reasons shown in the list; all of them are with the open clip.</summary>
    private const int MostReasons = 3;

    private bool isRenaming;
    private string? pressed;

    [Parameter, EditorRequired] public required EditSession Session { get; set; }

    [Parameter, EditorRequired] public required Clip Clip { get; set; }

    /// <summary>Place in the reel, from 0.</summary>
    [Parameter] public int Index { get; set; }

    [Parameter] public EventCallback Removed { get; set; }

    private string RowId => $"clip-{Clip.Id}";

    private bool IsOpen => Session.Selected == Clip.Id;

    private IReadOnlyList<IGrouping<EvidenceKind, Evidence>> Reasons =>
        [.. Clip.Reasons.GroupBy(r => r.Kind).OrderByDescending(g => Session.Plan.Weights.Of(g.Key) * g.Max(r => r.Strength)).Take(MostReasons)];

    /// <summary>The place (from 1) of an earlier clip that shows more than a second of the same; null when none does.</summary>
    private int? Overlapping => Session.Plan.Clips.Index().Take(Index)
        .Where(c => c.Item.Pieces.Sum(p => Clip.Pieces.Sum(own => Math.Max(0, Math.Min(p.End, own.End) - Math.Max(p.Start, own.Start)))) > 1)
        .Select(c => (int?)(c.Index + 1)).FirstOrDefault();

    private void Open() => Session.Select(Clip.Id);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // An element that has changed its place has lost the focus.
        if (pressed is not { } button) return;
        pressed = null;
        await ScriptPart.CallAsync(script, "keys", "focusRow", button);
    }

    private void Move(int by)
    {
        if (Index + by < 0 || Index + by >= Session.Plan.Clips.Count) return;
        pressed = $"{RowId}-{(by < 0 ? "earlier" : "later")}";
        Session.Do("order", Session.Plan.Move(Clip.Id, Index + by));
    }

    private async Task RenameAsync(string? title)
    {
        isRenaming = false;
        if (title is { Length: > 0 } && title != Clip.Title) Session.Do("rename", Session.Plan.Rename(Clip.Id, title));
        await ScriptPart.CallAsync(script, "keys", "focusRow", RowId);
    }
}
