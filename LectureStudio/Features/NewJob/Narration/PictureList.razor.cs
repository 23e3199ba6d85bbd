using LectureStudio.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.NewJob.Narration;

public sealed partial class PictureList(IJSRuntime script) : IAsyncDisposable
{
    private ElementReference list;
    private ScriptPart? keys;
    private ScriptPart? order;
    private DotNetObjectReference<PictureList>? reference;
    private bool isAttached;

    [Parameter, EditorRequired] public required NarrationParts Parts { get; set; }

    [Parameter] public EventCallback Changed { get; set; }

    public async ValueTask DisposeAsync()
    {
        await DetachAsync();
        reference?.Dispose();
    }

    /// <summary>A picture was put in another place.</summary>
    [JSInvokable]
    public async Task Ordered(string key, int to)
    {
        if (to < 0 || to >= Parts.Pictures.Count) return;
        Parts.Move(key, to);
        await script.InvokeVoidAsync("studio.uploads.arrange", Parts.Pictures.Select(row => row.Key));
        await Changed.InvokeAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var isThere = Parts.Pictures.Count > 0;
        if (isThere == isAttached) return;
        isAttached = isThere;
        await DetachAsync();
        if (!isThere) return;
        reference ??= DotNetObjectReference.Create(this);
        order = await ScriptPart.AttachAsync(script, "order", list, reference);
        keys = await ScriptPart.AttachAsync(script, "keys", list);
    }

    private async Task RemoveAsync(UploadRow row) => await script.InvokeVoidAsync("studio.uploads.cancel", row.Key);

    private async Task RetryAsync(UploadRow row) => await script.InvokeVoidAsync("studio.uploads.retry", row.Key);

    private async Task DetachAsync()
    {
        if (keys is not null) await keys.DisposeAsync();
        if (order is not null) await order.DisposeAsync();
        (keys, order) = (null, null);
    }
}
