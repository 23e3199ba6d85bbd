using Microsoft.JSInterop;

namespace LectureStudio.Components.Controls;

/// <summary>A script module of <c>js/</c> attached to a part of the page: it exports <c>attach(…)</c>, which answers an object with <c>dispose()</c>.</summary>
public sealed class ScriptPart : IAsyncDisposable
{
    private readonly IJSObjectReference module;
    private readonly IJSObjectReference part;
    private bool isDisposed;

    private ScriptPart(IJSObjectReference module, IJSObjectReference part) => (this.module, this.part) = (module, part);

    /// <summary>
    /// Loads <c>js/NAME.js</c> and attaches it. Where a list has several parts, <c>keys</c> comes last: it brings the rows into the tab order, and whoever
    /// reaches one then finds the others at work.
    /// </summary>
    public static async Task<ScriptPart> AttachAsync(IJSRuntime script, string name, params object?[] arguments)
    {
        var loaded = await LoadAsync(script, name);
        return new ScriptPart(loaded, await loaded.InvokeAsync<IJSObjectReference>("attach", arguments));
    }

    /// <summary>Calls a function of <c>js/NAME.js</c>.</summary>
    public static async Task CallAsync(IJSRuntime script, string name, string function, params object?[] arguments)
    {
        await using var loaded = await LoadAsync(script, name);
        await loaded.InvokeVoidAsync(function, arguments);
    }

    /// <summary>Calls a method of what <c>attach</c> answered. A closed tab answers nothing.</summary>
    public async Task TellAsync(string function, params object?[] arguments)
    {
        try
        {
            await part.InvokeVoidAsync(function, arguments);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The tab is closed, and the script with it.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isDisposed) return;
        isDisposed = true;
        try
        {
            await part.InvokeVoidAsync("dispose");
            await part.DisposeAsync();
            await module.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The tab is closed, and the script with it.
        }
    }

    private static ValueTask<IJSObjectReference> LoadAsync(IJSRuntime script, string name) =>
        script.InvokeAsync<IJSObjectReference>("import", $"./js/{name}.js");
}
