using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser.Course;

/// <summary>A course is changed by a person.</summary>
[Collection(BrowserTests.Name)]
public sealed class CourseEditorTests(StudioBrowser browser, CourseStudio studio) : IClassFixture<CourseStudio>
{
    [Fact(Timeout = 180000)]
    public async Task A_text_a_question_and_own_material_are_written_saved_and_exported_again()
    {
        var ticket = await studio.SubmitAsync("To be edited", address: MadeUpSource.Parcel);
        await using var tab = await browser.OpenAsync(studio.Server.Url, $"jobs/{ticket.JobId}/review/WriteModules?module=getting-started", dark: true);
        var page = tab.Page;
        await page.Locator("#block-introduction-0[tabindex='0']").FocusAsync(); // the script has the list: it makes the first row the one in the tab order
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true }).FillAsync("Parcel **carries** jobs.");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Preview" }).Locator("strong")).ToHaveTextAsync("carries");
        // The line says that Parcel moves jobs.
        await Assertions.Expect(page.GetByText("The cited lines do not say this")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByText("Edited by a person")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Edit question 6" }).ClickAsync();
        var form = page.GetByRole(AriaRole.Group, new() { Name = "Short answer" });
        await form.GetByLabel("Accepted answers").FillAsync("");
        await Assertions.Expect(form.GetByText("has no answer")).ToBeVisibleAsync();
        await Assertions.Expect(form.GetByRole(AriaRole.Button, new() { Name = "Keep" })).ToBeDisabledAsync();
        await form.GetByLabel("Accepted answers").FillAsync("64 kB\n64 kilobytes");
        Assert.Empty(await tab.FaultsAsync());
        await form.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Source: README.md, line 4" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("aside li[data-cited]")).ToContainTextAsync("A queue keeps each job");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close the source" }).ClickAsync();
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and export" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/jobs/{ticket.JobId}$"));
        await studio.Server.OverAsync(ticket.JobId);
        var saved = (await studio.Server.Get<Jobs>().OutputAsync<WrittenCourse>(ticket.JobId))!.Modules[0];
        Assert.True(saved.IsEdited);
        Assert.Equal(("Parcel **carries** jobs.", true), (saved.Introduction[0].Markdown, saved.Introduction[0].IsByHand));
        Assert.Equal(["64 kB", "64 kilobytes"], saved.Questions[5].Answers);

        // The course's page tells what the source does not say, and leads there.
        await tab.GoAsync($"lectures/{ticket.LectureId}");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Getting started" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Changed by a person. The lines it cites do not say it")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 180000)]
    public async Task Own_material_from_the_shelf_is_embedded_and_edits_outlive_a_reload()
    {
        var shelf = await studio.SubmitAsync("A course with a PDF", address: MadeUpSource.Parcel);
        var ticket = await studio.SubmitAsync("With own material");
        await using var tab = await browser.OpenAsync(studio.Server.Url, $"jobs/{ticket.JobId}/review/WriteModules?module=the-line");
        var page = tab.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Add own material" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "A course with a PDF" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Course, PDF" }).ClickAsync();
        await Assertions.Expect(page.GetByText("A course with a PDF: Course, PDF")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("They are not saved yet")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and export" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/jobs/{ticket.JobId}$"));
        await studio.Server.OverAsync(ticket.JobId);
        var material = (await studio.Server.Get<Jobs>().OutputAsync<WrittenCourse>(ticket.JobId))!.Modules[0].Introduction[0].Material!;
        Assert.Equal((await studio.Server.Get<Library>().FindAsync(shelf.LectureId))!.Artifacts.First(a => a.Name == "course.pdf").Id, material.ArtifactId);
        Assert.Equal("%PDF", (await File.ReadAllTextAsync(material.File.Path))[..4]);
        Assert.Empty(tab.Problems);
    }
}
