using LectureStudio.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Review;

public sealed partial class ClipPreview(IJSRuntime script) : IAsyncDisposable
{
    private ElementReference root;
    private ScriptPart? part;
    private EditSession? attached;
    private object? shown;
    private DotNetObjectReference<ClipPreview>? reference;

    [Parameter, EditorRequired] public required EditSession Session { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (part is not null) await part.DisposeAsync();
        reference?.Dispose();
    }

    /// <summary>Playing all, it has come to this clip.</summary>
    [JSInvokable]
    public void Playing(string id) => Session.Select(id);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Session.Material.Media.Address is null) return;
        if (attached != Session)
        {
            (attached, shown) = (Session, null);
            reference ??= DotNetObjectReference.Create(this);
            if (part is not null) await part.DisposeAsync();
            part = await ScriptPart.AttachAsync(script, "review/preview", root, Data(Session.Material), reference);
        }
        var now = (Session.Plan, Session.Selected);
        if (part is null || Equals(shown, now)) return;
        shown = now;
        await part.TellAsync("update", new { clips = ClipView.Of(Session.Plan, Session.Material), selected = Session.Selected });
    }

    private static object Data(ReviewMaterial material) => new
    {
        duration = material.Media.Duration,
        shape = material.Picture.Aspect,
        cueStarts = material.Cues.Select(c => c.Start),
        cues = material.Cues.Select(c => new { end = c.End, text = c.Text }),
    };
}
