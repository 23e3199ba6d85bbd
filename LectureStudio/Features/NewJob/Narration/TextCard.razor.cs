using LectureStudio.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.NewJob.Narration;

public sealed partial class TextCard(IJSRuntime script) : IAsyncDisposable
{
    /// <summary>Under which the browser keeps what was written.</summary>
    internal const string DraftKey = "studio-narration";

    /// <summary>Letters; about three hours of speech.</summary>
    private const int Longest = 200_000;

    private const string Example = "# Why the line leans\n\nA line through the points is good when the squares of its errors are small …";

    private ElementReference field;
    private ScriptPart? draft;
    private bool isAttached;

    [Parameter, EditorRequired] public required NarrationParts Parts { get; set; }

    [Parameter] public EventCallback Changed { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (draft is not null) await draft.DisposeAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var isThere = Parts.TextFile is null;
        if (isThere == isAttached) return;
        isAttached = isThere;
        if (draft is not null) await draft.DisposeAsync();
        draft = isThere ? await ScriptPart.AttachAsync(script, "text-draft", field, DraftKey) : null;
    }

    private Task TypeAsync(string? text)
    {
        Parts.Typed = text ?? "";
        return Changed.InvokeAsync();
    }
}
