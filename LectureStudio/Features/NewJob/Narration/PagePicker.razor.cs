using LectureStudio.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.NewJob.Narration;

public sealed partial class PagePicker(IJSRuntime script) : IAsyncDisposable
{
    private const int More = 60;

    private ElementReference grid;
    private ScriptPart? keys;
    private bool isAttached;
    private bool isOpen = true;
    private int shown = More;
    private int last = 1;

    [Parameter, EditorRequired] public required int Count { get; set; }

    [Parameter] public bool IsUpright { get; set; }

    /// <summary>Under which the pictures of the pages are found.</summary>
    [Parameter, EditorRequired] public required string LookKey { get; set; }

    /// <summary>As in the setting: <c>1-6,9</c>; empty for all.</summary>
    [Parameter] public string Value { get; set; } = "";

    [Parameter] public EventCallback<string> ValueChanged { get; set; }

    /// <summary>Null when what was typed is not understood.</summary>
    private IReadOnlyList<int>? Chosen => PageChoice.Parse(Value, Count);

    public async ValueTask DisposeAsync()
    {
        if (keys is not null) await keys.DisposeAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isOpen == isAttached) return;
        isAttached = isOpen;
        if (keys is not null) await keys.DisposeAsync();
        keys = isOpen ? await ScriptPart.AttachAsync(script, "keys", grid) : null;
    }

    private bool IsChosen(int page) => Chosen?.Contains(page) ?? false;

    private void Toggle() => isOpen = !isOpen;

    /// <summary>What is understood is written in the shortest way, the rest stays as it was typed, to be mended.</summary>
    private string Tidy(string? typed) => PageChoice.Parse(typed ?? "", Count) is { } pages ? PageChoice.Format(pages, Count) : typed!.Trim();

    /// <summary>The first click among all pages means that page alone: nobody takes thirty pages away one by one.</summary>
    private Task PickAsync(int page, bool isRange)
    {
        var chosen = Value.Length == 0 ? [] : (Chosen ?? []).ToHashSet();
        if (isRange) chosen.UnionWith(Enumerable.Range(Math.Min(last, page), Math.Abs(page - last) + 1));
        else if (!chosen.Remove(page)) chosen.Add(page);
        last = page;
        return ValueChanged.InvokeAsync(chosen.Count == 0 ? "" : PageChoice.Format(chosen, Count));
    }
}
