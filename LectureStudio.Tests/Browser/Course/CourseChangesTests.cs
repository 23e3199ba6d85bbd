using System.IO.Compression;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Drift;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Course.Drift;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser.Course;

/// <summary>Whether a course's source has changed, on its page; with the real workflow.</summary>
[Collection(BrowserTests.Name)]
public sealed class CourseChangesTests(StudioBrowser browser)
{
    [Fact(Timeout = 180000)]
    public async Task A_course_of_an_archive_is_compared_with_a_newer_one_and_brought_up_to_date()
    {
        using var folder = new TempFolder();
        Garden.Write(folder["garden"]);
        await File.WriteAllTextAsync(folder["garden/README.md"], "# A garden through the year\n\nThis guide explains how a garden is kept, from its soil to its trees. Start with [soil](docs/soil.md).\n");
        await ZipFile.CreateFromDirectoryAsync(folder["garden"], folder["garden.zip"]);
        Garden.Change(folder["garden"]);
        await ZipFile.CreateFromDirectoryAsync(folder["garden"], folder["garden-2.zip"]);
        await using var server = await StudioServer.StartAsync(folder["data"]);
        var jobs = server.Get<Jobs>();
        var given = await server.Get<SourceStore>().ReferAsync(folder["garden.zip"], default);
        var made = await jobs.SubmitAsync(new JobRequest("course", new CourseSource(new(null), new(given), new(null)), new Dictionary<string, string> { ["questions"] = "1" }));
        await server.OverAsync(made.JobId);

        await using var tab = await browser.OpenAsync(server.Url, $"lectures/{made.LectureId}?tab=changes");
        var page = tab.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "A garden through the year" })).ToBeVisibleAsync(); // not “Garden”, as its file is called
        await Assertions.Expect(page.GetByText("This course was made of the archive “garden.zip”")).ToBeVisibleAsync();
        var chosen = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Give a newer archive" }).ClickAsync());
        await chosen.SetFilesAsync(folder["garden-2.zip"]);
        await Assertions.Expect(page.GetByText("docs/compost.md changed").First).ToBeVisibleAsync(new() { Timeout = 180000 });
        await Assertions.Expect(page.GetByText("docs/weeds.md")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());
        await page.SetViewportSizeAsync(400, 800);
        Assert.Equal(0, await tab.OverhangAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "again" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/jobs/[^/]+$"));
        var update = Guid.Parse(new Uri(page.Url).Segments[^1]);
        await server.OverAsync(update);
        Assert.Contains("sieve", string.Join(' ', (await jobs.OutputAsync<WrittenCourse>(update))!.Modules.SelectMany(m => m.Blocks).Select(b => b.Markdown)), StringComparison.Ordinal);
        Assert.Null(await server.Get<CourseDrift>().FindAsync(made.LectureId));
        Assert.Empty(tab.Problems);
    }
}
