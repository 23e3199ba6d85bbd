using Microsoft.JSInterop;

namespace LectureStudio.Components.Controls;

/// <summary>Keeps small state (a tab, what is open) in the address without a navigation, so that nothing scrolls and a reload restores it.</summary>
public static class Address
{
    /// <summary>Sets a query parameter; empty or null takes it away.</summary>
    public static Task KeepAsync(IJSRuntime script, string name, string? value) => ScriptPart.CallAsync(script, "address", "keep", name, value);
}
