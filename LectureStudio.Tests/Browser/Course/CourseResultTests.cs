using LectureStudio.Pipeline.Catalog;
using LectureStudio.Tests.Workflows.Course;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser.Course;

/// <summary>A course's own page.</summary>
[Collection(BrowserTests.Name)]
public sealed class CourseResultTests(StudioBrowser browser, CourseStudio studio) : IClassFixture<CourseStudio>
{
    [Fact(Timeout = 180000)]
    public async Task A_course_has_its_modules_with_questions_that_work_and_citations_that_open_the_source()
    {
        var ticket = await studio.SubmitAsync("Parcel", address: MadeUpSource.Parcel);
        await using var tab = await browser.OpenAsync(studio.Server.Url, $"lectures/{ticket.LectureId}?tab=modules", dark: true);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Source: README.md, line 3" }).First.ClickAsync();
        var cited = page.Locator("aside li[data-cited]");
        await Assertions.Expect(cited).ToHaveTextAsync("Parcel moves small jobs from a program that makes them to a worker that does them.");
        Assert.Empty(await tab.FaultsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Close the source" }).ClickAsync();

        // A picture of the source, which the studio hands out as nothing else.
        var picture = page.Locator("article figure.picture img").First;
        await picture.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(picture).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
        using var handed = await studio.Server.Client.GetAsync((await picture.GetAttributeAsync("src"))![1..]);
        Assert.Equal(("image/png", "default-src 'none'; sandbox"), (handed.Content.Headers.ContentType?.ToString(), handed.Headers.GetValues("Content-Security-Policy").Single()));
        Assert.Equal(404, (int)(await studio.Server.Client.GetAsync($"api/jobs/{ticket.JobId}/pictures/../clip.mp4")).StatusCode);
        Assert.Equal(404, (int)(await studio.Server.Client.GetAsync($"api/jobs/{ticket.JobId}/pictures/clip.mp4")).StatusCode);

        var right = FixtureQuestions.MultipleChoice.Choices.First(c => c.IsRight).Text;
        var question = page.GetByRole(AriaRole.Group).Filter(new() { HasText = "Multiple choice" }).First;
        await question.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Assertions.Expect(question.GetByRole(AriaRole.Status)).ToHaveTextAsync("Answer the question first.");
        await question.GetByRole(AriaRole.Radio).Nth(FixtureQuestions.MultipleChoice.Choices.ToList().FindIndex(c => !c.IsRight)).CheckAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Assertions.Expect(question.GetByRole(AriaRole.Status)).ToHaveTextAsync("Not right");
        await question.GetByRole(AriaRole.Radio).Nth(FixtureQuestions.MultipleChoice.Choices.ToList().FindIndex(c => c.Text == right)).CheckAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Assertions.Expect(question.GetByRole(AriaRole.Status)).ToHaveTextAsync("Right");
        Assert.Empty(await tab.FaultsAsync());

        // What the source's author wrote as HTML is text here too.
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: When it goes wrong" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByText("Edited by a person")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("article script, article img")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("<img src=x onerror=alert(1)>").First).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 180000)]
    public async Task Its_documents_are_sorted_its_files_listed_with_their_checks_and_its_site_opens_in_a_sandbox()
    {
        var ticket = await studio.SubmitAsync("Parcel again", address: MadeUpSource.Parcel);
        await using var tab = await browser.OpenAsync(studio.Server.Url, $"lectures/{ticket.LectureId}");
        var page = tab.Page;
        await Assertions.Expect(page.GetByText("33 checked against the source")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Documents" }).ClickAsync();
        var rows = page.GetByRole(AriaRole.Row);
        await page.GetByRole(AriaRole.Button, new() { Name = "Words" }).ClickAsync();
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("quotes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Words" }).ClickAsync();
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("README.md");
        Assert.Empty(await tab.FaultsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Source", Exact = true }).ClickAsync();
        await page.GetByText("queue.py").ClickAsync();
        await Assertions.Expect(page.Locator("aside li[data-cited]")).ToContainTextAsync("A queue on the disk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Files" }).ClickAsync();
        await Assertions.Expect(page.GetByText("1 page, 0 dead links")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        Assert.Empty(tab.Problems);

        await page.GotoAsync($"files/lectures/{ticket.LectureId}/course/index.html");
        await Assertions.Expect(page.Locator("#origin")).ToHaveTextAsync("null");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading)).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        Assert.Equal(404, (int)(await studio.Server.Client.GetAsync($"files/lectures/{ticket.LectureId}/course/../course.md")).StatusCode);
        Assert.Equal(404, (int)(await studio.Server.Client.GetAsync($"files/lectures/{ticket.LectureId}/course/%2e%2e/course.md")).StatusCode);
    }
}
