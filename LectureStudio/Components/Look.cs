using Microsoft.JSInterop;

namespace LectureStudio.Components;

/// <summary>The appearance in force in this tab, and how to change it.</summary>
public sealed class Look(Appearance current)
{
    public Appearance Current { get; private set; } = current;

    public event Action? Changed;

    /// <summary>Applies it at once and keeps it for a year.</summary>
    public async Task ChangeAsync(Appearance appearance, IJSRuntime script)
    {
        Current = appearance;
        Changed?.Invoke();
        var media = new Dictionary<string, string>
        {
            ["light"] = appearance.Media(dark: false, wcag: false),
            ["dark"] = appearance.Media(dark: true, wcag: false),
            ["light-wcag"] = appearance.Media(dark: false, wcag: true),
            ["dark-wcag"] = appearance.Media(dark: true, wcag: true),
        };
        await script.InvokeVoidAsync("studio.look", new { appearance.Theme, appearance.Contrast, Name = Appearance.CookieName, Value = appearance.Cookie, Media = media });
    }
}
