using LectureStudio.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Course.Planning;

public sealed partial class ModulePlan(IJSRuntime script) : IAsyncDisposable
{
    private ElementReference list;
    private ScriptPart? keys;
    private ScriptPart? order;
    private DotNetObjectReference<ModulePlan>? reference;

    public async ValueTask DisposeAsync()
    {
        if (keys is not null) await keys.DisposeAsync();
        if (order is not null) await order.DisposeAsync();
        reference?.Dispose();
    }

    /// <summary>A module was put in another place.</summary>
    [JSInvokable]
    public void Ordered(string module, int to) => Session.MoveModule(module, to);

    /// <summary>A document was, within its module.</summary>
    [JSInvokable]
    public void OrderedWithin(string module, string part, int to)
    {
        if (int.TryParse(part, out var from)) Session.OrderPart(module, from, to);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        reference = DotNetObjectReference.Create(this);
        order = await ScriptPart.AttachAsync(script, "order", list, reference);
        keys = await ScriptPart.AttachAsync(script, "keys", list);
    }
}
