using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser.Course;

/// <summary>The choice of what goes into a course.</summary>
[Collection(BrowserTests.Name)]
public sealed class ScopeTests(StudioBrowser browser, CourseStudio studio) : IClassFixture<CourseStudio>
{
    [Fact(Timeout = 120000)]
    public async Task Documents_are_chosen_by_keyboard_with_folders_that_are_half_chosen()
    {
        var ticket = await studio.SubmitAsync("By keyboard", gate: "ChooseDocuments");
        await using var tab = await browser.OpenAsync(studio.Server.Url, $"jobs/{ticket.JobId}/review/ChooseDocuments", dark: true);
        var page = tab.Page;
        var sum = page.GetByRole(AriaRole.Status, new() { Name = "What is chosen" });
        await Assertions.Expect(sum).ToContainTextAsync("5 documents");
        var concepts = page.GetByRole(AriaRole.Treeitem, new() { Name = "concepts, 2 of 2 files" });
        await tab.ListensAsync();
        await concepts.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(sum).ToContainTextAsync("4 documents");
        await Assertions.Expect(page.GetByRole(AriaRole.Treeitem, new() { Name = "concepts, 1 of 2 files" })).ToHaveAttributeAsync("aria-checked", "mixed");
        await Assertions.Expect(page.GetByText("left out: vendored")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a file" }).FillAsync("fit.py");
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "fit.py" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(sum).ToContainTextAsync("1 code file");
        // The German document is told with its reason, and is what the course would be made of in German.
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a file" }).FillAsync("");
        await Assertions.Expect(page.GetByRole(AriaRole.Treeitem, new() { Name = "linie.md" })).ToHaveAttributeAsync("aria-label", "linie.md, Die Linie, not taken: in German, 7 words");
        await page.GetByText("In German: 1 file").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "German" }).CheckAsync();
        await Assertions.Expect(sum).ToContainTextAsync("1 document, 1 code file");
        await Assertions.Expect(page.GetByText("In English: 5 files")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Radio, new() { Name = "English" })).ToBeCheckedAsync();
        await Assertions.Expect(sum).ToContainTextAsync("4 documents");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Advanced" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "docs/concepts/line.md" }).CheckAsync();
        Assert.Empty(await tab.FaultsAsync());
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with this" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/jobs/{ticket.JobId}$"));
        var saved = (await studio.Server.Get<Jobs>().OutputAsync<CourseScope>(ticket.JobId))!;
        Assert.DoesNotContain("docs/concepts/error.md", saved.Documents);
        Assert.Equal((4, "src/fit.py", "docs/concepts/line.md", Complexity.Advanced), (saved.Documents.Count, Assert.Single(saved.Code), saved.Overview, saved.Complexity));
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 120000)]
    public async Task A_source_of_ten_thousand_files_shows_no_more_rows_than_a_person_looks_at()
    {
        var ticket = await studio.SubmitAsync("Large", gate: "ChooseDocuments", address: MadeUpSource.Large);
        await using var tab = await browser.OpenAsync(studio.Server.Url, $"jobs/{ticket.JobId}/review/ChooseDocuments");
        var page = tab.Page;
        var rows = page.GetByRole(AriaRole.Treeitem);
        await Assertions.Expect(page.GetByRole(AriaRole.Status, new() { Name = "What is chosen" })).ToContainTextAsync("10,001 documents");
        await tab.ListensAsync();
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "docs, 10,000 of 10,000 files" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.GetByRole(AriaRole.Treeitem, new() { Name = "part-39" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "all, 9,000 of 9,000 files" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.GetByText("Show 200 more of 8,800")).ToBeVisibleAsync();
        Assert.InRange(await rows.CountAsync(), 200, 300);
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByRole(AriaRole.Status, new() { Name = "What is chosen" })).ToContainTextAsync("1,001 documents");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a file" }).FillAsync("page");
        await Assertions.Expect(page.GetByText("8,500 more fit")).ToBeVisibleAsync();
        Assert.Empty(tab.Problems);
    }
}
