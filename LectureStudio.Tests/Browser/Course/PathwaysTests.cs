using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser.Course;

/// <summary>The choice of a pathway.</summary>
[Collection(BrowserTests.Name)]
public sealed class PathwaysTests(StudioBrowser browser, CourseStudio studio) : IClassFixture<CourseStudio>
{
    [Fact(Timeout = 120000)]
    public async Task A_pathway_is_put_in_another_order_by_keyboard_warned_of_and_chosen()
    {
        var ticket = await studio.SubmitAsync("Ways", gate: "ProposePathways");
        await using var tab = await browser.OpenAsync(studio.Server.Url, $"jobs/{ticket.JobId}/review/ProposePathways");
        var page = tab.Page;
        var modules = page.GetByRole(AriaRole.List, new() { Name = "Modules", Exact = true }).Locator("> li");
        await Assertions.Expect(modules).ToHaveCountAsync(3);
        await tab.ListensAsync();
        await page.Locator("#module-the-error").FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(modules.First).ToContainTextAsync("The error");
        await Assertions.Expect(page.GetByText("“The error” uses “slope”, which is taught only later, in “The line”.")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await page.Keyboard.PressAsync("F2");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync("Errors");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(modules.First).ToContainTextAsync("Errors");
        await page.GetByLabel("Move “Fit a line” to another module").SelectOptionAsync("the-error");
        await Assertions.Expect(modules.First).ToContainTextAsync("least squares");
        // The map by keyboard: from concept to concept, one is chosen and shows its ways.
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Find a concept" }).FillAsync("slope");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "slope" })).ToBeVisibleAsync();
        var slope = page.GetByRole(AriaRole.Button, new() { Name = "slope, module 2" });
        await Assertions.Expect(slope).ToHaveAttributeAsync("aria-pressed", "true");
        await slope.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Taught in module 2, “The line”.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "line", Exact = true })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByText("Choose a concept to see where it is taught")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Make this course" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/jobs/{ticket.JobId}$"));
        var saved = (await studio.Server.Get<Jobs>().OutputAsync<Pathways>(ticket.JobId))!;
        Assert.Equal(["Errors", "The line", "Fit a line"], saved.Choice.Modules.Select(m => m.Title));
        Assert.Equal(["docs/concepts/error.md", "docs/guides/fit.md"], saved.Choice.Modules[0].Parts.Select(p => p.Path));
        Assert.Empty(tab.Problems);
    }
}
