using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Components.Layout;

public sealed partial class ThemeSwitch(IJSRuntime script) : IDisposable
{
    [CascadingParameter] private Look Look { get; set; } = null!;

    private string Theme => Look.Current.Theme;

    private string Now => Theme switch { "light" => "Light", "dark" => "Dark", _ => "As the system" };

    private string Symbol => Theme switch { "light" => "light_mode", "dark" => "dark_mode", _ => "contrast" };

    public void Dispose() => Look.Changed -= StateHasChanged;

    protected override void OnInitialized() => Look.Changed += StateHasChanged;

    private Task NextAsync()
    {
        var next = (Appearance.Themes.ToList().IndexOf(Theme) + 1) % Appearance.Themes.Count;
        return Look.ChangeAsync(Look.Current with { Theme = Appearance.Themes[next] }, script);
    }
}
