using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>What holds for every page of Home, New and Settings, and what the frame around them does.</summary>
[Collection(BrowserTests.Name)]
public sealed class FrameTests(StudioBrowser studio)
{
    [Theory(Timeout = 60000)]
    [InlineData("")]
    [InlineData("new")]
    [InlineData("settings")]
    [InlineData("settings/appearance")]
    [InlineData("settings/storage")]
    [InlineData("settings/presets")]
    [InlineData("settings/options")]
    [InlineData("not-found")]
    public async Task A_page_opens_without_errors_is_accessible_in_light_and_dark_and_fits_a_phone(string path)
    {
        await using var tab = await studio.OpenAsync(path);
        Assert.Equal(1, await tab.Page.Locator("h1").CountAsync());
        Assert.Empty(await tab.FaultsAsync());
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await tab.FaultsAsync());
        await tab.Page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        Assert.Empty(tab.Problems);
    }
}
