using System.IO.Compression;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser.Course;

/// <summary>What a course is made of is given on the page New.</summary>
[Collection(BrowserTests.Name)]
public sealed class NewCourseTests(StudioBrowser browser, CourseStudio studio) : IClassFixture<CourseStudio>
{
    [Fact(Timeout = 120000)]
    public async Task A_folder_is_found_or_refused_in_words_and_becomes_a_job_that_waits_for_choices()
    {
        await using var tab = await browser.OpenAsync(studio.Server.Url, "new?workflow=course", dark: true);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Folder" }).ClickAsync();
        var field = page.GetByLabel("Folder on the studio's machine");
        await field.FillAsync("/etc");
        await Assertions.Expect(page.GetByText("The folder is not one of those")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make the course" })).ToBeDisabledAsync();
        Assert.Empty(await tab.FaultsAsync());
        await field.FillAsync(studio.Folder);
        await Assertions.Expect(page.GetByText("The folder is here")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Title", new() { Exact = true })).ToHaveAttributeAsync("placeholder", "As the source calls itself");
        await Assertions.Expect(page.GetByText("Along the way you choose")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the course" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/jobs/[^/]+$"));
        var job = (await studio.Server.Get<Jobs>().FindAsync(Guid.Parse(new Uri(page.Url).Segments[^1])))!;
        Assert.Equal("true", job.Settings["review"]);
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 120000)]
    public async Task An_archive_is_taken_and_an_address_that_is_none_is_refused_in_words()
    {
        using var folder = new TempFolder();
        await using (var zip = await ZipFile.OpenAsync(folder["Team docs.zip"], ZipArchiveMode.Create))
        await using (var content = await zip.CreateEntry("README.md").OpenAsync()) await content.WriteAsync("# Docs\n"u8.ToArray());
        await using var tab = await browser.OpenAsync(studio.Server.Url, "new?workflow=course");
        var page = tab.Page;
        await page.GetByLabel("Address of the repository").FillAsync("https://user:secret@git.example/docs.git");
        await Assertions.Expect(page.Locator("#course-found strong")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Archive" }).ClickAsync();
        await page.Locator("input[type=file]").First.SetInputFilesAsync(folder["Team docs.zip"]);
        await Assertions.Expect(page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("");
        Assert.Empty(await tab.FaultsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the course" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/jobs/[^/]+$"));
        Assert.Empty(tab.Problems);
    }
}
