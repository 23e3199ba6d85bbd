using System.Text.RegularExpressions;
using LectureStudio.Tests.Support;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Browser;

/// <summary>New: files in, job out.</summary>
[Collection(BrowserTests.Name)]
public sealed class NewJobTests(StudioBrowser studio)
{
    [Fact(Timeout = 120000)]
    public async Task A_recording_and_its_captions_become_a_job()
    {
        using var folder = new TempFolder();
        var recording = await NamedAsync(folder, "2026-03-05_linear-regression_1080p.mp4");
        await File.WriteAllTextAsync(folder["spoken.vtt"], "WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n");
        await using var tab = await studio.OpenAsync("new");
        var page = tab.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make the handout" })).ToBeDisabledAsync();

        // One recording in place of another.
        await page.Locator("input[type=file]").First.SetInputFilesAsync(await Clips.Lecture);
        await Assertions.Expect(page.GetByText("160 × 120")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Remove {Path.GetFileName(await Clips.Lecture)}" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Drop a lecture recording here")).ToBeVisibleAsync();

        await page.Locator("input[type=file]").First.SetInputFilesAsync([recording, folder["spoken.vtt"]]);
        await Assertions.Expect(page.GetByLabel("Title")).ToHaveValueAsync("Linear regression");
        await Assertions.Expect(page.GetByLabel("Date", new() { Exact = true })).ToHaveValueAsync("2026-03-05");
        await Assertions.Expect(page.GetByText("160 × 120")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByAltText("A frame of the recording")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("What was said comes from your captions.")).ToBeVisibleAsync();
        Assert.Empty(await tab.FaultsAsync());

        await page.GetByText("Study sheet").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the handout" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/jobs/[^/]+$"));
        var job = (await studio.Jobs.FindAsync(Guid.Parse(new Uri(page.Url).Segments[^1])))!;
        Assert.Equal("Linear regression", job.Summary.LectureTitle);
        Assert.Equal("study", job.Settings["layout"]);
        Assert.Empty(tab.Problems);
    }

    [Fact(Timeout = 120000)]
    public async Task A_file_dropped_on_any_page_leads_to_New_and_survives_a_reload()
    {
        await using var tab = await studio.OpenAsync("settings");
        await tab.Page.EvaluateAsync("""
            () => {
              const files = new DataTransfer();
              files.items.add(new File(["WEBVTT\n"], "dropped.vtt"));
              const drag = kind => window.dispatchEvent(new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true }));
              drag("dragenter");
              drag("drop");
            }
            """);
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex("/new$"));
        await Assertions.Expect(tab.Page.GetByText("Captions · 7 bytes")).ToBeVisibleAsync();
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.GetByText("Captions · 7 bytes")).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Remove dropped.vtt" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByText("Drop a lecture recording here")).ToBeVisibleAsync();
    }

    [Theory(Timeout = 120000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_chosen_before_the_page_is_live_is_taken(bool dialogStaysOpen)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["early.vtt"], "WEBVTT\n");
        await using var tab = await studio.OpenAsync("settings");
        var page = tab.Page;
        var mayConnect = new TaskCompletionSource();
        await page.RouteAsync("**/_blazor/negotiate*", async route => { await mayConnect.Task; await route.ContinueAsync(); });
        await page.GotoAsync("new");
        var dialog = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Choose files" }).ClickAsync());
        if (!dialogStaysOpen) await dialog.SetFilesAsync(folder["early.vtt"]);
        Assert.Equal(0, await page.Locator("html[data-live]").CountAsync());
        mayConnect.SetResult();
        await page.Locator("html[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        if (dialogStaysOpen) await dialog.SetFilesAsync(folder["early.vtt"]);
        await Assertions.Expect(page.GetByText("Captions · 7 bytes")).ToBeVisibleAsync();
    }

    [Fact(Timeout = 120000)]
    public async Task A_lost_connection_is_waited_out()
    {
        await using var tab = await studio.OpenAsync("new");
        var failures = 0;
        await tab.Page.RouteAsync("**/api/uploads/*", route => route.Request.Method == "PATCH" && ++failures <= 2 ? route.AbortAsync() : route.ContinueAsync());
        await tab.Page.Locator("input[type=file]").First.SetInputFilesAsync(await Clips.Lecture);
        await Assertions.Expect(tab.Page.GetByText("160 × 120")).ToBeVisibleAsync();
        Assert.Equal(3, failures);
    }

    [Fact(Timeout = 120000)]
    public async Task What_is_no_recording_is_refused_in_words()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["notes.mp4"], "This is no film.");
        await File.WriteAllTextAsync(folder["empty.mp4"], "");
        await using var tab = await studio.OpenAsync("new");
        await tab.Page.Locator("input[type=file]").First.SetInputFilesAsync(folder["notes.mp4"]);
        await Assertions.Expect(tab.Page.GetByText("The file is not a recording")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Make the handout" })).ToBeDisabledAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Remove notes.mp4" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByText("Drop a lecture recording here")).ToBeVisibleAsync();

        await tab.Page.Locator("input[type=file]").First.SetInputFilesAsync(folder["empty.mp4"]);
        await Assertions.Expect(tab.Page.GetByText("“empty.mp4” is empty.")).ToBeVisibleAsync();
    }

    [Fact(Timeout = 120000)]
    public async Task Options_saved_as_a_preset_can_be_chosen_and_deleted_with_undo()
    {
        await using var tab = await studio.OpenAsync("new");
        var page = tab.Page;
        await page.GetByText("Six slides a page").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as preset" }).ClickAsync();
        await page.GetByLabel("Name of the preset").FillAsync("For the seminar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved as “For the seminar”.")).ToBeVisibleAsync();

        await tab.GoAsync("settings/presets");
        await Assertions.Expect(page.GetByText("Layout: Six slides a page")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete For the seminar" }).ClickAsync();
        await Assertions.Expect(page.GetByText("No presets yet.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Layout: Six slides a page")).ToBeVisibleAsync();
    }

    private static async Task<string> NamedAsync(TempFolder folder, string name)
    {
        File.Copy(await Clips.Lecture, folder[name]);
        return folder[name];
    }
}
