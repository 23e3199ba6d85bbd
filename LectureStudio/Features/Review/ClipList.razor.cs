using LectureStudio.Components.Controls;
using LectureStudio.Features.Review.Editing;
using LectureStudio.Pipeline.Workflows.Highlights;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Review;

public sealed partial class ClipList(IJSRuntime script, Toasts toasts) : IAsyncDisposable
{
    private ElementReference list;
    private ScriptPart? keys;
    private ScriptPart? order;
    private bool isAttached;
    private DotNetObjectReference<ClipList>? reference;

    [Parameter, EditorRequired] public required EditSession Session { get; set; }

    private double Total => Session.Plan.TotalLength();

    private double Limit => Math.Max(1, Session.Material.Settings.TotalLength);

    private bool IsOver => Total > Limit + 0.5;

    public async ValueTask DisposeAsync()
    {
        await DetachAsync();
        reference?.Dispose();
    }

    /// <summary>A clip was dragged to another place.</summary>
    [JSInvokable]
    public void Ordered(string id, int to) => Session.Do("order", Session.Plan.Move(id, to));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var isThere = Session.Plan.Clips.Count > 0;
        if (isThere == isAttached) return;
        isAttached = isThere;
        if (!isThere)
        {
            await DetachAsync();
            return;
        }
        reference ??= DotNetObjectReference.Create(this);
        order = await ScriptPart.AttachAsync(script, "order", list, reference);
        keys = await ScriptPart.AttachAsync(script, "keys", list);
    }

    private void Remove(Clip clip)
    {
        if (!Session.Do("remove a clip", Session.Plan.Without(clip.Id))) return;
        var after = Session.Plan;
        toasts.OfferUndo($"“{clip.Title}” is removed.", () => InvokeAsync(() =>
        {
            // Undoing step by step may have brought it back already, or other edits may have come since.
            if (Session.Plan == after) Session.Undo();
            else if (Session.Plan.Clips.All(c => c.Id != clip.Id)) Session.Do("put a clip back", Session.Plan.Add(clip));
        }));
    }

    private async Task DetachAsync()
    {
        if (keys is not null) await keys.DisposeAsync();
        if (order is not null) await order.DisposeAsync();
        (keys, order) = (null, null);
    }
}
