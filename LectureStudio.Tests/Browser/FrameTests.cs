using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>What holds for every page of Home, New and Settings, and what the frame around them does.</summary>
[Collection(BrowserTests.Name)]
public sealed class FrameTests(StudioBrowser studio)
{
    [Theory(Timeout = 120000)]
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

    [Fact(Timeout = 120000)]
    public async Task The_keyboard_starts_on_the_page_and_can_skip_the_frame()
    {
        await using var tab = await studio.OpenAsync("settings");
        await Assertions.Expect(tab.Page.Locator("h1")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tab.Page.Locator("#page :focus")).ToHaveCountAsync(1);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the page" }).PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("#page")).ToBeFocusedAsync();
    }

    [Fact(Timeout = 120000)]
    public async Task A_chosen_theme_is_there_at_the_first_paint_of_the_next_visit()
    {
        await using var tab = await studio.OpenAsync("settings/appearance");
        var before = await BackgroundAsync(tab);
        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "Dark" }).PressAsync("Space");
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.NotEqual(before, await BackgroundAsync(tab));
        var answer = await tab.Page.APIRequest.GetAsync("/");
        Assert.Contains("data-theme=\"dark\"", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120000)]
    public async Task A_running_job_is_at_the_foot_of_every_page_until_it_is_cancelled()
    {
        var held = new TaskCompletionSource();
        await using var tab = await studio.OpenAsync("settings/appearance");
        var bar = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Running now" });
        var ticket = await studio.SubmitAsync("Held up", DemoScript.Follow(run =>
        {
            run.Report(0.5, "21 of 34");
            return held.Task.WaitAsync(run.Cancellation);
        }));

        await Assertions.Expect(bar).ToContainTextAsync("Finding the slides · 21 of 34");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Cancel Held up" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel the job" }).ClickAsync();
        await Assertions.Expect(bar).ToHaveCountAsync(0);
        Assert.Equal(LectureStudio.Pipeline.Catalog.JobState.Cancelled, (await studio.Jobs.FindAsync(ticket.JobId))!.Summary.State);
    }

    [Fact(Timeout = 120000)]
    public async Task A_page_comes_back_by_itself_when_the_studio_was_restarted()
    {
        using var folder = new TempFolder();
        var first = await StudioBrowser.StartAsync(folder["data"]);
        await using var tab = await studio.OpenAsync(first.Url, "settings/appearance");
        await first.DisposeAsync();
        await Assertions.Expect(tab.Page.GetByText("The connection was lost.")).ToBeVisibleAsync();

        var loaded = tab.Page.WaitForRequestAsync(request => request.IsNavigationRequest && request.Method == "GET", new() { Timeout = 30_000 });
        await using var second = await StudioBrowser.StartAsync(folder["data"], first.Url);
        await loaded;
        await tab.Page.Locator("html[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(tab.Page.GetByText("The connection was lost.")).ToBeHiddenAsync();
    }

    private static Task<string> BackgroundAsync(StudioTab tab) => tab.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
